import type { Found } from '@anlan/video/rules/track/tracker'
import type { ModelCard } from '../model/model-card.ts'
import { detr } from './detr.ts'
import { boxOf, type Fit } from './letterbox.ts'
import type { Decoder, Output } from './output.ts'
import { suppress } from './suppress.ts'
import { yolov8 } from './yolov8.ts'
import { yolox } from './yolox.ts'

const DECODERS: Readonly<Record<ModelCard['decoder'], Decoder>> = { yolox, yolov8, detr }

/** From a model's tensors to what was found on the picture; only of the classes that somebody asks for. */
export const findIn = (outputs: readonly Output[], { decoder, input, classes, thresholds }: ModelCard, fit: Fit, wanted: ReadonlySet<string>): Found[] => {
  const asked = DECODERS[decoder](outputs, input, thresholds.score).filter(({ kind }) => wanted.has(classes[kind] ?? ''))
  return suppress(asked, thresholds.overlap).flatMap((raw) => {
    const box = boxOf(raw, fit)
    return box === undefined ? [] : [{ kind: classes[raw.kind] ?? '', box, score: Math.min(1, raw.score) }]
  })
}
