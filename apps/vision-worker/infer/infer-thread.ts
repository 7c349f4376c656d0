import { parentPort, workerData } from 'node:worker_threads'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import type { Found } from '@anlan/video/rules/track/tracker'
import { findIn } from '../decode/find.ts'
import type { Model } from '../model/registry.ts'
import { openTensor } from './tensor.ts'

export interface Asked {
  readonly picture: { readonly width: number; readonly height: number; readonly data: Uint8Array }
  /** Model ids, and the classes that are asked of each. */
  readonly models: ReadonlyMap<string, readonly string[]>
}
export type Answered = { readonly found: readonly Found[] } | { readonly failed: string }

/** One session for each model, one thread for each session: many threads a session cost more than they bring. */
const open = async ({ card, path }: Model) => {
  const session = await InferenceSession.create(path, { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential' })
  const tensor = openTensor(card)
  const [name = ''] = session.inputNames
  const input = new Tensor('float32', tensor.data, [1, 3, card.input.height, card.input.width])
  return async ({ width, height, data }: Asked['picture'], wanted: readonly string[]): Promise<Found[]> => {
    const fit = tensor.fill({ width, height, format: 'yuv420p', data: Buffer.from(data.buffer, data.byteOffset, data.byteLength) })
    const answer = await session.run({ [name]: input })
    const outputs = session.outputNames.flatMap((it) => {
      const output = answer[it]
      return output === undefined ? [] : [{ dims: output.dims, data: output.data as Float32Array }]
    })
    return findIn(outputs, card, fit, new Set(wanted))
  }
}

const sessions = new Map((await Promise.all((workerData as readonly Model[]).map(async (model) => [model.card.id, await open(model)] as const))))
parentPort?.on('message', ({ picture, models }: Asked) => {
  const all = async (): Promise<Answered> => {
    const found: Found[] = []
    for (const [id, classes] of models) found.push(...((await sessions.get(id)?.(picture, classes)) ?? []))
    return { found }
  }
  void all().catch((cause: unknown): Answered => ({ failed: String(cause) })).then((answer) => parentPort?.postMessage(answer))
})
parentPort?.postMessage({ found: [] } satisfies Answered)
