import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { WorkerReport } from '@anlan/video/contract/worker-report'
import { type ModelCard, modelCardSchema } from './model-card.ts'
import { probeModel } from './probe.ts'

export interface Model {
  readonly card: ModelCard
  readonly path: string
}
export interface Registry {
  /** What may be run. */
  readonly ready: readonly Model[]
  /** All of them, as the server is told. */
  readonly told: WorkerReport['models']
}

const readOne = async (folder: string, id: string): Promise<{ readonly told: WorkerReport['models'][number]; readonly model?: Model }> => {
  const broken = (tip: string, card?: ModelCard) => ({ told: { id, sha256: card?.sha256 ?? '', classes: card?.classes ?? [], ready: false, tip } })
  const text = await readFile(join(folder, id, 'model.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return broken('没有模型卡 model.json')
  const parsed = modelCardSchema.safeParse(await Promise.resolve(text).then(JSON.parse).catch(() => undefined))
  if (!parsed.success) return broken(`模型卡不对：${parsed.error.issues[0]?.path.join('.') || '不是 JSON'}`)
  const [card, path] = [parsed.data, join(folder, id, 'model.onnx')]
  if (card.id !== id) return broken(`模型卡里的编号是 ${card.id}，应与文件夹同名`, card)
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) return broken('没有模型文件 model.onnx', card)
  if (createHash('sha256').update(bytes).digest('hex') !== card.sha256) return broken('模型文件与模型卡的校验值不符，可能被改动或没有下载完整', card)
  const tip = await probeModel(path, card)
  return tip === '' ? { told: { id, sha256: card.sha256, classes: card.classes, ready: true, tip }, model: { card, path } } : broken(tip, card)
}

/** Every folder of `folder` is a model; what cannot be used says why. */
export const readModels = async (folder: string): Promise<Registry> => {
  const names = (await readdir(folder, { withFileTypes: true })).filter((it) => it.isDirectory()).map(({ name }) => name).toSorted()
  const all = []
  for (const name of names) all.push(await readOne(folder, name))
  return { ready: all.flatMap(({ model }) => (model === undefined ? [] : [model])), told: all.map(({ told }) => told) }
}

/** For each class the first model that knows it. */
export const modelsFor = (ready: readonly Model[], classes: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const byModel = new Map<string, string[]>()
  for (const name of new Set(classes)) {
    const model = ready.find(({ card }) => card.classes.includes(name))
    if (model !== undefined) byModel.set(model.card.id, [...(byModel.get(model.card.id) ?? []), name])
  }
  return byModel
}
