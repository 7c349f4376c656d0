import { openModel } from '@anlan/app-vision-worker/infer/open-model'
import type { Model } from '@anlan/app-vision-worker/model/registry'
import { countsFrom } from '@anlan/video/rules/analysis/rule'
import { averagePrecision, type Judged, judgePicture, precisionRecall } from './average-precision.ts'
import { picturesIn } from './pictures.ts'

/** Pictures of one place: `labelled` are the classes whose every sight is labelled there. */
export interface PictureSet {
  readonly name: string
  readonly labelled: readonly string[]
  readonly folder: string
}
export interface Found {
  readonly set: string
  readonly kind: string
  readonly labels: number
  readonly ap50: number | null
  readonly precision: number | null
  readonly recall: number | null
}
/** Pictures of a set that does not label the class on which it is told all the same. */
export interface FalseAlarms {
  readonly set: string
  readonly kind: string
  readonly pictures: number
  readonly alarmed: number
}
/** So doubtful a find still counts for the curve. */
const LEAST = 0.01

export const believedFrom = ({ card }: Model, kind: string): number => card.thresholds.believed?.[kind] ?? countsFrom(kind)

/** Everything by the worker's own code: its scaling, its letterbox, its decoder. */
export const measurePictures = async (model: Model, sets: readonly PictureSet[], classes: readonly string[]): Promise<{ readonly found: readonly Found[]; readonly alarms: readonly FalseAlarms[] }> => {
  const { card, path } = model
  // Down to the most doubtful; scores as they are told.
  const look = await openModel({ path, card: { ...card, thresholds: { ...card.thresholds, score: LEAST } } })
  // What the labels have no word for nobody can say anything about.
  const kinds = card.classes.filter((it) => classes.includes(it))
  const [found, alarms] = [[] as Found[], [] as FalseAlarms[]]
  for (const { name, labelled, folder } of sets) {
    const judged = new Map<string, Judged[]>(kinds.map((kind) => [kind, []]))
    const [counts, alarmed] = [new Map<string, number>(), new Map<string, number>()]
    let pictures = 0
    for await (const { picture, labels } of picturesIn(folder, classes)) {
      pictures += 1
      const told = await look(picture, kinds)
      for (const kind of kinds) {
        const [mine, real] = [told.filter((it) => it.kind === kind), labels.filter((it) => it.kind === kind)]
        judged.get(kind)?.push(...judgePicture(mine, real))
        counts.set(kind, (counts.get(kind) ?? 0) + real.length)
        if (mine.some(({ score }) => score >= countsFrom(kind))) alarmed.set(kind, (alarmed.get(kind) ?? 0) + 1)
      }
    }
    for (const kind of kinds) {
      const [results, labels] = [judged.get(kind) ?? [], counts.get(kind) ?? 0]
      if (labelled.includes(kind)) found.push({ set: name, kind, labels, ap50: averagePrecision(results, labels), ...precisionRecall(results, labels, countsFrom(kind)) })
      else alarms.push({ set: name, kind, pictures, alarmed: alarmed.get(kind) ?? 0 })
    }
  }
  return { found, alarms }
}
