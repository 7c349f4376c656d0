import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A model in a box: written here byte by byte (ONNX is protobuf), so that tests need no trained one and no picture of anybody.
 * It takes whatever is clearly more red than blue, as the vest of the painted figure, for a person.
 */

const varint = (value: number): Buffer => {
  const bytes: number[] = []
  let left = value
  do {
    bytes.push((left & 0x7f) | (left > 0x7f ? 0x80 : 0))
    left = Math.floor(left / 128)
  } while (left > 0)
  return Buffer.from(bytes)
}
const number = (field: number, value: number): Buffer => Buffer.concat([varint(field << 3), varint(value)])
const bytes = (field: number, ...parts: readonly (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(parts.map((it) => Buffer.from(it)))
  return Buffer.concat([varint((field << 3) | 2), varint(body.length), body])
}
const [INTS, FLOAT, INT64] = [7, 1, 7]
const attribute = (name: string, values: readonly number[]): Buffer => bytes(5, bytes(1, name), ...values.map((it) => number(8, it)), number(20, INTS))
const node = (type: string, inputs: readonly string[], output: string, ...attributes: readonly Buffer[]): Buffer => bytes(1, ...inputs.map((it) => bytes(1, it)), bytes(2, output), bytes(4, type), ...attributes)
const floats = (name: string, dims: readonly number[], values: readonly number[]): Buffer => bytes(5, ...dims.map((it) => number(1, it)), number(2, FLOAT), bytes(8, name), bytes(9, Buffer.from(Float32Array.from(values).buffer)))
const longs = (name: string, values: readonly number[]): Buffer => bytes(5, number(1, values.length), number(2, INT64), bytes(8, name), bytes(9, Buffer.from(BigInt64Array.from(values.map(BigInt)).buffer)))
const shaped = (field: number, name: string, dims: readonly number[]): Buffer => bytes(field, bytes(1, name), bytes(2, bytes(1, number(1, FLOAT), bytes(2, ...dims.map((it) => bytes(1, number(1, it)))))))

const [WIDTH, HEIGHT, CELL] = [128, 96, 8]
const CELLS = (WIDTH / CELL) * (HEIGHT / CELL)
/** Left of middle, above middle, two cells wide and four high; how red it is; that it is a person. */
const ROW = 6
const RED = 10 / 255

const graph = bytes(7,
  node('AveragePool', ['images'], 'cells', attribute('kernel_shape', [CELL, CELL]), attribute('strides', [CELL, CELL])),
  node('Conv', ['cells', 'weights', 'biases'], 'rows'),
  node('Reshape', ['rows', 'flat'], 'columns'),
  node('Transpose', ['columns'], 'output', attribute('perm', [0, 2, 1])),
  bytes(2, 'bright'),
  floats('weights', [ROW, 3, 1, 1], [...Array.from({ length: 12 }, () => 0), -RED, 0, RED, 0, 0, 0]),
  floats('biases', [ROW], [0.5, 0.5, Math.log(2), Math.log(4), -0.5, 1]),
  longs('flat', [1, ROW, CELLS]),
  shaped(11, 'images', [1, 3, HEIGHT, WIDTH]),
  shaped(12, 'output', [1, CELLS, ROW]),
)
const model = Buffer.concat([number(1, 8), graph, bytes(8, bytes(1, ''), number(2, 13))])

/** Lays it into a folder of models, with its card. */
export const layBrightModel = async (folder: string, id = 'bright'): Promise<void> => {
  await mkdir(join(folder, id), { recursive: true })
  await writeFile(join(folder, id, 'model.onnx'), model)
  await writeFile(join(folder, id, 'model.json'), JSON.stringify({
    id, sha256: createHash('sha256').update(model).digest('hex'), licence: 'ours', source: 'testbed/video/bright-model.ts', task: 'detect', input: { width: WIDTH, height: HEIGHT }, layout: 'nchw', colour: 'bgr', scale: 1,
    letterbox: { place: 'corner', pad: 114 }, decoder: 'yolox', classes: ['person'], thresholds: { score: 0.3, overlap: 0.1 }, evaluation: [],
  }))
}
