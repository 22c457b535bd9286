// The program as a process: what a shell, a pipe and an interrupt see of it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../source.ts'

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', join(root, 'src', 'cli', 'main.ts'), ...args], { cwd: root })
}

function caught(child: ChildProcess): { out: string; err: string } {
  const text = { out: '', err: '' }
  child.stdout?.on('data', (chunk) => {
    text.out += chunk
  })
  child.stderr?.on('data', (chunk) => {
    text.err += chunk
  })
  return text
}

const ROW = `${JSON.stringify({ id: 'n1', date: '2024-03-19', text: 'Police in Accra arrested two Togolese journalists on Monday.' })}\n`

describe('the process', () => {
  it('codes what is piped in and ends with status 0', async () => {
    const child = start(['code'])
    const text = caught(child)
    child.stdin?.end(ROW)
    const [status] = await once(child, 'close')
    expect(status).toBe(0)
    expect(JSON.parse(text.out.split('\n')[0] ?? '')).toMatchObject({ article: 'n1', event: ['COERCE'] })
  })

  it('writes CoNLL-U, and fills in the words of another', async () => {
    const child = start(['analyze', '-'])
    const text = caught(child)
    child.stdin?.end('Ghana met Togo.')
    await once(child, 'close')
    expect(text.out).toMatch(/^2\tmet\tmeet\tVERB\t/m)
    const again = start(['analyze', '--conllu'])
    const filled = caught(again)
    again.stdin?.end(
      '1\tGhana\t_\t_\t_\t_\t_\t_\t_\t_\n2\tmet\t_\t_\t_\t_\t_\t_\t_\t_\n3\tTogo\t_\t_\t_\t_\t_\t_\t_\t_\n\n',
    )
    await once(again, 'close')
    expect(filled.out).toMatch(/^2\tmet\tmeet\tVERB\t/m)
  })

  it('leaves quietly when the reader of its output has seen enough', async () => {
    const child = start(['code'])
    const text = caught(child)
    child.stdin?.on('error', () => {})
    child.stdin?.end(ROW.repeat(3000))
    child.stdout?.once('data', () => child.stdout?.destroy())
    const [status] = await once(child, 'exit')
    expect([status, text.err]).toEqual([0, ''])
  })

  it.skipIf(process.platform === 'win32')('ends with status 130 when it is interrupted', async () => {
    const child = start(['code'])
    child.stdin?.write(ROW)
    await once(child.stdout as NonNullable<typeof child.stdout>, 'data')
    child.kill('SIGINT')
    const [status] = await once(child, 'exit')
    child.stdin?.destroy()
    expect(status).toBe(130)
  })

  it('ends with status 2 and says so when the command is wrong', async () => {
    const child = start(['code', '--frobnicate'])
    const text = caught(child)
    const [status] = await once(child, 'close')
    expect([status, text.out]).toEqual([2, ''])
    expect(text.err).toContain("error cli.usage: unknown option '--frobnicate'")
  })
})
