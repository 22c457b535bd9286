// A port and an app -> a server on it. Loopback only, unless another address is given, and then only with a token.
// Example: const server = await listen(app, { host: '127.0.0.1', port: 0 }); server.url is "http://127.0.0.1:41234".
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { RapporteurError } from '../base/errors.ts'

export interface ListenOptions {
  readonly host: string
  /** 0 takes any that is free. */
  readonly port: number
}

export interface Listening {
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host)

const inAddress = (host: string): string => (host.includes(':') ? `[${host}]` : host)

/** The port if it is free (0: any that is), so that the lock file can name it before the server is there. */
export async function freePort(host: string, port = 0): Promise<number> {
  const server = await listen({ fetch: () => new Response() }, { host, port })
  await server.close()
  return server.port
}

export function listen(app: { readonly fetch: Hono['fetch'] }, { host, port }: ListenOptions): Promise<Listening> {
  // A file of some size may take minutes over a slow line; a busy machine may read a head late.
  const server = createServer({ requestTimeout: 300_000, headersTimeout: 30_000 }, getRequestListener(app.fetch))
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      reject(new RapporteurError('http.listen', `port ${port} of ${host} cannot be had: ${cause.message}`, { cause }))
    })
    server.listen(port, host, () => {
      const address = server.address()
      const taken = typeof address === 'object' && address !== null ? address.port : port
      resolve({
        url: `http://${inAddress(host)}:${taken}`,
        port: taken,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      })
    })
  })
}
