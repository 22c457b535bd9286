// Two pictures -> the share of their squares that differ, each square as its mean colour: letters may be drawn otherwise, nothing may stand elsewhere.
// Example: sharesDiffering(before, now) is 0.002 where another machine smooths letters in its own way, 0.015 and more where a title moved by 8 pixels.
// Measured on the pages of the demo, squares of 16 pixels, 24 of 255 steps: the same machine 0.0 %, another set-up of fonts (no hinting rules,
// DejaVu alone) 0.02 to 0.50 %, titles 8 pixels lower 1.5 to 17 %, buttons gone from the list of events 1.9 %. Hence a tolerance of 1 %.
import { PNG } from 'pngjs'

const SIDE = 16
const STEPS = 24
export const TOLERANCE = 0.01

interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** The mean of a colour in each square, row by row. */
function means({ width, height, data }: Picture, colour: number): number[] {
  const [across, down] = [Math.ceil(width / SIDE), Math.ceil(height / SIDE)]
  const sums = new Float64Array(across * down)
  const counts = new Uint32Array(across * down)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const square = Math.floor(y / SIDE) * across + Math.floor(x / SIDE)
      sums[square] = (sums[square] ?? 0) + (data[(y * width + x) * 4 + colour] ?? 0)
      counts[square] = (counts[square] ?? 0) + 1
    }
  return [...sums].map((sum, n) => sum / (counts[n] ?? 1))
}

export function sharesDiffering(a: Buffer, b: Buffer): number {
  const [before, now] = [PNG.sync.read(a), PNG.sync.read(b)]
  if (before.width !== now.width || before.height !== now.height) return 1
  const differs = new Set<number>()
  let squares = 1
  for (const colour of [0, 1, 2]) {
    const [first, second] = [means(before, colour), means(now, colour)]
    squares = first.length
    for (const [n, mean] of first.entries()) if (Math.abs(mean - (second[n] ?? 0)) > STEPS) differs.add(n)
  }
  return differs.size / squares
}
