import { toldScore } from '@anlan/app-vision-worker/decode/told-score'
import { openModel } from '@anlan/app-vision-worker/infer/open-model'
import type { Model } from '@anlan/app-vision-worker/model/registry'
import { openGate } from '@anlan/app-vision-worker/watch/motion-gate'
import { type Grey, movedIn, openFigures } from '@anlan/app-vision-worker/watch/picture-figures'
import type { Id } from '@anlan/kernel/id'
import { decodeTo } from '@anlan/platform/media/decode'
import { openStream } from '@anlan/platform/media/open-stream'
import { TICKS } from '@anlan/platform/media/video-stream'
import { ANALYSIS_KIND_NAMES, analysisKind, type AnalysisKindName } from '@anlan/video/contract/analysis-kinds'
import type { Fact } from '@anlan/video/contract/fact'
import { ANALYSED_FPS } from '@anlan/video/contract/worker-report'
import { judge, type Memory } from '@anlan/video/rules/analysis/judge'
import { countsFrom, missingClasses, ruleOf } from '@anlan/video/rules/analysis/rule'
import { NEW_TRACKER, track } from '@anlan/video/rules/track/tracker'

export interface Watched {
  readonly seconds: number
  readonly looks: number
  /** Of each class: looks on which it was believed, and its surest sight, as it is told. */
  readonly seen: ReadonlyMap<string, { readonly looks: number; readonly surest: number }>
  /** What the rules told, with the figures that they have by default. */
  readonly told: readonly Pick<Fact, 'kind' | 'at' | 'since'>[]
}
const [GREY, WIDTH, LEAST] = [{ width: 160, height: 90, format: 'grey' }, 640, 0.01] as const
const MS = 1_000

/** Rules that need no drawing and compare no numbers of people: a clip has no posts. */
const kindsFor = (model: Model): AnalysisKindName[] => ANALYSIS_KIND_NAMES.filter((name) => {
  const { classes, zone, people } = analysisKind(name)
  return classes.length > 0 && !zone && people === undefined && missingClasses(name, model.card.classes).length === 0
})

/** A film as a camera: five pictures a second, motion gate, model, tracker, rules; time is that of the film. */
export const watchClip = async (model: Model, file: string): Promise<Watched> => {
  const { classes, thresholds } = model.card
  // Down to the most doubtful; the worker is told the surer ones only.
  const look = await openModel({ path: model.path, card: { ...model.card, thresholds: { ...thresholds, score: LEAST } } })
  const rules = kindsFor(model).map((kind) => ruleOf(kind as Id, { camera: kind as Id, kind, zones: [], spans: [], seconds: null, people: null, percent: null, coolSeconds: null, active: true }))
  const stream = await openStream(file)
  const { width, height } = stream.about
  const wide = Math.min(WIDTH, width - (width % 2))
  const decoder = decodeTo(stream.about, [GREY, { width: wide, height: Math.round((wide * height) / width / 2) * 2, format: 'yuv420p' }], { fps: ANALYSED_FPS })
  const [figures, gate, seen, told] = [openFigures(), openGate(), new Map<string, { looks: number; surest: number }>(), [] as Fact[]]
  let [tracker, memory, before, looks, first, last]: [typeof NEW_TRACKER, Memory, Grey | undefined, number, number | undefined, number] = [NEW_TRACKER, new Map(), undefined, 0, undefined, 0]
  for await (const packet of stream.packets())
    for (const { pts, pictures: [grey, shown] } of await decoder.decode(packet)) {
      if (grey === undefined || shown === undefined) continue
      first ??= pts
      const at = Math.round(((pts - first) * MS) / TICKS)
      last = at
      const picture = figures(grey, at)
      if (!gate(picture.changed, at)) continue
      looks += 1
      const finds = await look(shown, classes)
      for (const kind of classes) {
        const surest = Math.max(0, ...finds.map((it) => (it.kind === kind ? it.score : 0)))
        const so = seen.get(kind) ?? { looks: 0, surest: 0 }
        seen.set(kind, { looks: so.looks + (surest >= countsFrom(kind) ? 1 : 0), surest: Math.max(so.surest, surest) })
      }
      const followed = track(tracker, finds.filter(({ kind, score }) => score >= toldScore(thresholds.score, thresholds.believed?.[kind], kind)), at)
      tracker = followed.tracker
      const [earlier, shape] = [before, width / height]
      before = grey
      const judged = judge(memory, rules, { at, shape, looked: true, picture, tracks: followed.seen.map((it) => ({ ...it, moved: earlier === undefined ? null : movedIn(earlier, grey, it.box) })) })
      memory = judged.memory
      told.push(...judged.facts)
    }
  decoder.close()
  return { seconds: last / MS, looks, seen, told: told.filter(({ what }) => what === 'began') }
}
