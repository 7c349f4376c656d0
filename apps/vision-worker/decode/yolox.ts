import { centred, type Decoder, type Raw } from './output.ts'

const STRIDES = [8, 16, 32]

/** YOLOX: [1, N, 5 + C] raw, cell by cell of three grids; places in cells, sizes as logarithms, scores between 0 and 1. */
export const yolox: Decoder = ([output], { width, height }, least) => {
  if (output === undefined) return []
  const [row, found] = [output.dims[2] ?? 0, [] as Raw[]]
  const { data } = output
  let at = 0
  for (const stride of STRIDES)
    for (let y = 0; y < Math.floor(height / stride); y += 1)
      for (let x = 0; x < Math.floor(width / stride); x += 1, at += row) {
        const object = data[at + 4] ?? 0
        if (object < least) continue
        let [kind, best] = [0, 0]
        for (let nth = 5; nth < row; nth += 1) if ((data[at + nth] ?? 0) > best) [kind, best] = [nth - 5, data[at + nth] ?? 0]
        if (object * best >= least) found.push(centred(kind, object * best, ((data[at] ?? 0) + x) * stride, ((data[at + 1] ?? 0) + y) * stride, Math.exp(data[at + 2] ?? 0) * stride, Math.exp(data[at + 3] ?? 0) * stride))
      }
  return found
}
