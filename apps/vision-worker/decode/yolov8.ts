import { centred, type Decoder, type Raw } from './output.ts'

/** The YOLOv8 layout: [1, 4 + C, N], one row a figure; middle and size in pixels, scores between 0 and 1. */
export const yolov8: Decoder = ([output], _size, least) => {
  if (output === undefined) return []
  const [rows = 0, count = 0] = output.dims.slice(1)
  const { data } = output
  const figure = (row: number, nth: number): number => data[row * count + nth] ?? 0
  const found: Raw[] = []
  for (let nth = 0; nth < count; nth += 1) {
    let [kind, best] = [0, 0]
    for (let row = 4; row < rows; row += 1) if (figure(row, nth) > best) [kind, best] = [row - 4, figure(row, nth)]
    if (best >= least) found.push(centred(kind, best, figure(0, nth), figure(1, nth), figure(2, nth), figure(3, nth)))
  }
  return found
}
