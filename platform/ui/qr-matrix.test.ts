import jsQR from 'jsqr'
import { expect, it } from 'vitest'
import { qrMatrix } from './qr-matrix.ts'

const SCALE = 4
const QUIET = 4

/** Drawn as a screen would, read back by an independent reader. */
const read = (text: string): string | undefined => {
  const grid = qrMatrix(text)
  if (grid === undefined) return undefined
  const side = (grid.length + 2 * QUIET) * SCALE
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  grid.forEach((line, row) =>
    line.forEach((dark, column) => {
      if (!dark) return
      for (let dy = 0; dy < SCALE; dy++)
        for (let dx = 0; dx < SCALE; dx++) {
          const at = (((row + QUIET) * SCALE + dy) * side + (column + QUIET) * SCALE + dx) * 4
          pixels.fill(0, at, at + 3)
        }
    }),
  )
  return jsQR.default(pixels, side, side)?.data
}

it.each([1, 17, 18, 24, 32, 33, 53, 60, 78, 79, 106])('is read back by others, %i bytes', (length) => {
  const text = Array.from({ length }, (_, at) => 'aZ09-_:/.x'[(at * 7) % 10]).join('')
  expect(read(text)).toBe(text)
})

it('carries Chinese, and refuses what does not fit', () => {
  expect(read('罐区操作室')).toBe('罐区操作室')
  expect(qrMatrix('x'.repeat(107))).toBeUndefined()
})
