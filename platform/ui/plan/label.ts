import type { Point } from '@anlan/kernel/geometry'

/** A box in plan metres, y to the north; x and y of its south-west corner. */
export interface LabelBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Line height, in letters. */
export const LEADING = 1.25
const SMALLEST = 0.82
const AIR = 0.4

const inside = ({ x, y }: Point, ring: readonly Point[]): boolean =>
  ring.reduce((odd, a, at) => {
    const b = ring[(at + 1) % ring.length] ?? a
    return a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x ? !odd : odd
  }, false)

const cuts = (values: readonly number[]): number[] => [...new Set(values)].toSorted((a, b) => a - b)

/** The roomiest upright box between the corners of a ring, so that the words of an L stand in its foot and not outside of it. */
export const labelBox = (ring: readonly Point[]): LabelBox => {
  const [xs, ys] = [cuts(ring.map(({ x }) => x)), cuts(ring.map(({ y }) => y))]
  const [x = 0, y = 0] = [xs[0], ys[0]]
  const around = { x, y, width: (xs.at(-1) ?? x) - x, height: (ys.at(-1) ?? y) - y }
  // A free-hand outline of many corners would ask too much; its own frame will do.
  if (ring.length > 16) return around
  const free = (i: number, j: number) => inside({ x: ((xs[i] ?? 0) + (xs[i + 1] ?? 0)) / 2, y: ((ys[j] ?? 0) + (ys[j + 1] ?? 0)) / 2 }, ring)
  const boxes = xs.flatMap((left, i) => ys.flatMap((low, j) => xs.slice(i + 1).flatMap((right, k) => ys.slice(j + 1).map((high, l) => ({ i, j, k: i + k, l: j + l, x: left, y: low, width: right - left, height: high - low })))))
  const fitting = boxes.filter(({ i, j, k, l }) => {
    for (let column = i; column <= k; column++) for (let row = j; row <= l; row++) if (!free(column, row)) return false
    return true
  })
  const best = fitting.toSorted((a, b) => b.width * b.height - a.width * a.height)[0]
  return best === undefined ? around : { x: best.x, y: best.y, width: best.width, height: best.height }
}

/** Lines of about equal length, none over `most`. */
const wrap = (words: string, most: number): string[] => {
  const letters = [...words]
  const each = Math.ceil(letters.length / Math.ceil(letters.length / most))
  return Array.from({ length: Math.ceil(letters.length / each) }, (_, at) => letters.slice(at * each, (at + 1) * each).join(''))
}

/** The words in lines that stay inside the box: a little smaller if that helps, else shortened. `size` is a letter's height in metres. */
export const fitLabel = (words: string, box: LabelBox, letter: number): { readonly lines: readonly string[]; readonly size: number } => {
  for (const size of [letter, letter * 0.9, letter * SMALLEST]) {
    const [most, lines] = [Math.floor(box.width / size - AIR), Math.floor((box.height / size - AIR) / LEADING)]
    if (most < 2 || lines < 1) continue
    const broken = wrap(words, most)
    if (broken.length <= lines) return { lines: broken, size }
  }
  const size = letter * SMALLEST
  const [most, lines] = [Math.floor(box.width / size - AIR), Math.floor((box.height / size - AIR) / LEADING)]
  if (most < 2 || lines < 1) return { lines: [], size }
  return { lines: wrap(`${[...words].slice(0, most * lines - 1).join('')}…`, most), size }
}

/** As `fitLabel`, clear of a mark of `corner` metres in the upper left: below it where the words would run into it. */
export const besideMark = (words: string, box: LabelBox, letter: number, corner: number): ReturnType<typeof fitLabel> & { readonly room: LabelBox } => {
  const fitted = fitLabel(words, box, letter)
  const longest = Math.max(0, ...fitted.lines.map((line) => [...line].length))
  const clear = (box.width - longest * fitted.size) / 2 >= corner || (box.height - fitted.lines.length * fitted.size * LEADING) / 2 >= corner
  const room = clear ? box : { ...box, height: box.height - corner }
  return { ...(clear ? fitted : fitLabel(words, room, letter)), room }
}
