import type { Found } from '@anlan/video/rules/track/tracker'
import type { ModelCard } from '../model/model-card.ts'
import { detr } from './detr.ts'
import { boxOf, type Fit } from './letterbox.ts'
import type { Decoder, Output } from './output.ts'
import { suppress } from './suppress.ts'
import { toldScore } from './told-score.ts'
import { yolov8 } from './yolov8.ts'
import { yolox } from './yolox.ts'

const DECODERS: Readonly<Record<ModelCard['decoder'], Decoder>> = { yolox, yolov8, detr }

/** From a model's tensors to what was found on the picture; only of the classes that somebody asks for. */
export const findIn = (outputs: readonly Output[], { decoder, input, classes, thresholds: { score: least, overlap, believed, either = [] } }: ModelCard, fit: Fit, wanted: ReadonlySet<string>): Found[] => {
  const rivals = new Map(either.flatMap((group, nth) => group.map((kind) => [kind, `either ${nth}`] as const)))
  const matters = new Set([...wanted].flatMap((kind) => [kind, rivals.get(kind) ?? kind]))
  const nameOf = (kind: number): string => classes[kind] ?? ''
  const asked = DECODERS[decoder](outputs, input, least)
    .filter(({ kind }) => matters.has(nameOf(kind)) || matters.has(rivals.get(nameOf(kind)) ?? ''))
    .map((raw) => ({ ...raw, score: toldScore(Math.min(1, raw.score), believed?.[nameOf(raw.kind)], nameOf(raw.kind)) }))
  return suppress(asked, overlap, ({ kind }) => rivals.get(nameOf(kind)) ?? nameOf(kind)).flatMap((raw) => {
    const [box, kind] = [boxOf(raw, fit), nameOf(raw.kind)]
    return box === undefined || !wanted.has(kind) ? [] : [{ kind, box, score: raw.score }]
  })
}
