import { InferenceSession, Tensor } from 'onnxruntime-node'
import type { Found } from '@anlan/video/rules/track/tracker'
import { findIn } from '../decode/find.ts'
import type { Model } from '../model/registry.ts'
import { openTensor } from './tensor.ts'

export interface Shown {
  readonly width: number
  readonly height: number
  /** yuv420p. */
  readonly data: Uint8Array
}

/** One session for each model, one thread for each session: many threads a session cost more than they bring. */
export const openModel = async ({ card, path }: Model) => {
  const session = await InferenceSession.create(path, { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential' })
  const tensor = openTensor(card)
  const [name = ''] = session.inputNames
  const input = new Tensor('float32', tensor.data, [1, 3, card.input.height, card.input.width])
  return async ({ width, height, data }: Shown, wanted: readonly string[]): Promise<Found[]> => {
    const fit = tensor.fill({ width, height, format: 'yuv420p', data: Buffer.from(data.buffer, data.byteOffset, data.byteLength) })
    const answer = await session.run({ [name]: input })
    const outputs = session.outputNames.flatMap((it) => {
      const output = answer[it]
      return output === undefined ? [] : [{ dims: output.dims, data: output.data as Float32Array }]
    })
    return findIn(outputs, card, fit, new Set(wanted))
  }
}
