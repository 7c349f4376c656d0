import { beijingMinute, beijingStamp, type Instant } from '@anlan/kernel/time'
import type { Picture } from './video-stream.ts'

/** Faces of 3 × 5 squares, a row a number: a machine without any font can draw them. */
const FACE: Readonly<Record<string, readonly number[]>> = { '0': [7, 5, 5, 5, 7], '1': [2, 6, 2, 2, 7], '2': [7, 1, 7, 4, 7], '3': [7, 1, 7, 1, 7], '4': [5, 5, 7, 1, 1], '5': [7, 4, 7, 1, 7], '6': [7, 4, 7, 5, 7], '7': [7, 1, 1, 1, 1], '8': [7, 5, 7, 5, 7], '9': [7, 5, 7, 1, 7], ':': [0, 2, 0, 2, 0], '-': [0, 0, 7, 0, 0] }
const [PITCH, TALL] = [4, 7]
const [WHITE, BLACK, GREY] = [235, 16, 128]

/** A moment on a picture of that width: a black strip in its lower left corner and white squares in it. All in pixels from the strip's upper left corner. */
export const timeFace = (at: Instant, width: number) => {
  const dot = Math.max(2, Math.round(width / 240))
  const text = `${beijingMinute(at)}:${beijingStamp(at).slice(-2)}`
  const squares = [...text].flatMap((letter, place) => (FACE[letter] ?? []).flatMap((bits, row) => [0, 1, 2].filter((column) => (bits & (4 >> column)) !== 0).map((column) => ({ x: (place * PITCH + column + 1) * dot, y: (row + 1) * dot }))))
  return { width: (text.length * PITCH + 1) * dot, height: TALL * dot, dot, squares }
}

/** Burns a moment into a `yuv420p` picture where it stands. */
export const paintTime = ({ width, height, data }: Picture, at: Instant): void => {
  const face = timeFace(at, width)
  const top = Math.max(0, height - face.height)
  const bar = (left: number, upper: number, wide: number, high: number, light: number): void => {
    for (let y = upper; y < Math.min(height, upper + high); y += 1) data.fill(light, y * width + Math.min(width, left), y * width + Math.min(width, left + wide))
  }
  bar(0, top, face.width, face.height, BLACK)
  for (const { x, y } of face.squares) bar(x, top + y, face.dot, face.dot, WHITE)
  const [half, colours] = [width / 2, width * height]
  for (const plane of [colours, colours + (half * height) / 2]) for (let y = top >> 1; y < height / 2; y += 1) data.fill(GREY, plane + y * half, plane + y * half + Math.min(half, face.width >> 1))
}
