import { centred, type Decoder, type Raw } from './output.ts'

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value))

/** RT-DETR and D-FINE: logits [1, Q, C] and boxes [1, Q, 4], middle and size as shares of the picture, in whichever order. */
export const detr: Decoder = (outputs, { width, height }, least) => {
  const boxes = outputs.find(({ dims }) => dims[2] === 4)
  const logits = outputs.find((it) => it !== boxes && it.dims.length === 3)
  if (boxes === undefined || logits === undefined) return []
  const [queries = 0, classes = 0] = logits.dims.slice(1)
  const found: Raw[] = []
  for (let query = 0; query < queries; query += 1) {
    let [kind, best] = [0, Number.NEGATIVE_INFINITY]
    for (let nth = 0; nth < classes; nth += 1) {
      const value = logits.data[query * classes + nth] ?? 0
      if (value > best) [kind, best] = [nth, value]
    }
    const [x = 0, y = 0, wide = 0, high = 0] = boxes.data.subarray(query * 4, query * 4 + 4)
    if (sigmoid(best) >= least) found.push(centred(kind, sigmoid(best), x * width, y * height, wide * width, high * height))
  }
  return found
}
