import type { Box, PictureFigures } from '@anlan/video/contract/look'

/** Grey levels that a re-encoded standing picture stays within. */
const NOISE = 10
/** How fast the remembered view follows the light and the weather, and after how long another view is taken for the right one. */
const [FOLLOWS, ADOPTS, SAME] = [60_000, 600_000, 0.35]

export interface Grey {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Where a picture changes from point to point, to the right and down: what stays when the light changes. */
const edgesOf = ({ width, height, data }: Grey): Float32Array => {
  const edges = new Float32Array(width * height)
  for (let y = 0; y < height - 1; y += 1)
    for (let x = 0; x < width - 1; x += 1) {
      const at = y * width + x
      edges[at] = Math.abs((data[at + 1] ?? 0) - (data[at] ?? 0)) + Math.abs((data[at + width] ?? 0) - (data[at] ?? 0))
    }
  return edges
}

/** How alike two pictures of edges are: 1 the same, 0 nothing in common. */
const likeness = (one: Float32Array, other: Float32Array): number => {
  let [sumOne, sumOther, both, oneSquare, otherSquare] = [0, 0, 0, 0, 0]
  for (let at = 0; at < one.length; at += 1) {
    const [a, b] = [one[at] ?? 0, other[at] ?? 0]
    sumOne += a
    sumOther += b
    both += a * b
    oneSquare += a * a
    otherSquare += b * b
  }
  const count = one.length
  const spread = Math.sqrt((oneSquare - (sumOne * sumOne) / count) * (otherSquare - (sumOther * sumOther) / count))
  return spread < 1e-6 ? 0 : Math.max(0, (both - (sumOne * sumOther) / count) / spread)
}

const part = (value: number): number => Math.min(1, Math.max(0, value))

/** Grey pictures of one camera in figures, picture by picture. */
export const openFigures = () => {
  let [before, view, viewedAt, strangeSince]: [Grey | undefined, Float32Array | undefined, number, number | undefined] = [undefined, undefined, 0, undefined]
  return (grey: Grey, at: number): PictureFigures => {
    const { data } = grey
    let [sum, squares, changed] = [0, 0, 0]
    for (let nth = 0; nth < data.length; nth += 1) {
      const value = data[nth] ?? 0
      sum += value
      squares += value * value
      if (before !== undefined && Math.abs(value - (before.data[nth] ?? 0)) > NOISE) changed += 1
    }
    const [mean, edges] = [sum / data.length, edgesOf(grey)]
    const drift = view === undefined ? 0 : 1 - likeness(edges, view)
    if (view === undefined) view = edges
    else if (drift < SAME) {
      const share = Math.min(1, (at - viewedAt) / FOLLOWS)
      for (let nth = 0; nth < view.length; nth += 1) view[nth] = (view[nth] ?? 0) * (1 - share) + (edges[nth] ?? 0) * share
      strangeSince = undefined
    } else {
      strangeSince ??= at
      if (at - strangeSince > ADOPTS) [view, strangeSince] = [edges, undefined]
    }
    // Before there was a picture nothing can have stood still.
    const figures = { light: part(mean / 255), detail: part(Math.sqrt(Math.max(0, squares / data.length - mean * mean)) / 128), changed: before === undefined ? 1 : part(changed / data.length), drift: part(drift) }
    ;[before, viewedAt] = [grey, at]
    return figures
  }
}

/** The share of a box in which two grey pictures differ. */
export const movedIn = (before: Grey, now: Grey, box: Box): number => {
  const [left, right, top, foot] = [Math.floor(box.x * now.width), Math.min(now.width, Math.ceil((box.x + box.width) * now.width)), Math.floor(box.y * now.height), Math.min(now.height, Math.ceil((box.y + box.height) * now.height))]
  let [changed, count] = [0, 0]
  for (let y = top; y < foot; y += 1)
    for (let x = left; x < right; x += 1, count += 1) if (Math.abs((now.data[y * now.width + x] ?? 0) - (before.data[y * now.width + x] ?? 0)) > NOISE) changed += 1
  return count === 0 ? 0 : changed / count
}
