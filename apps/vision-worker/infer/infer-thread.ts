import { parentPort, workerData } from 'node:worker_threads'
import type { Found } from '@anlan/video/rules/track/tracker'
import type { Model } from '../model/registry.ts'
import { openModel, type Shown } from './open-model.ts'

export interface Asked {
  readonly picture: Shown
  /** Model ids, and the classes that are asked of each. */
  readonly models: ReadonlyMap<string, readonly string[]>
}
export type Answered = { readonly found: readonly Found[] } | { readonly failed: string }

const sessions = new Map((await Promise.all((workerData as readonly Model[]).map(async (model) => [model.card.id, await openModel(model)] as const))))
parentPort?.on('message', (asked: Asked | null) => {
  // It ends by itself: a thread that is cut off while the library works takes the whole process with it.
  if (asked === null) return parentPort?.close()
  const { picture, models } = asked
  const all = async (): Promise<Answered> => {
    const found: Found[] = []
    for (const [id, classes] of models) found.push(...((await sessions.get(id)?.(picture, classes)) ?? []))
    return { found }
  }
  void all().catch((cause: unknown): Answered => ({ failed: String(cause) })).then((answer) => parentPort?.postMessage(answer))
  return undefined
})
parentPort?.postMessage({ found: [] } satisfies Answered)
