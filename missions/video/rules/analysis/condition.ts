import { contains, type Point } from '@anlan/kernel/geometry'
import { analysisKind, type AnalysisKindName } from '../../contract/analysis-kinds.ts'
import type { Box, Look, PictureFigures, Track } from '../../contract/look.ts'
import { footOf, middleOf } from './box.ts'
import { largestGroup } from './gathered.ts'
import type { AnalysisRule } from './rule.ts'
import { type Anchor, stillFor } from './still.ts'

/** Whether it is so at this moment, what shows it, and how many they are. */
export interface Met {
  readonly met: boolean
  readonly boxes: readonly Box[]
  readonly count: number
  readonly score: number
}

/** Whoever lies is wider than high by so much. A figure of ours. */
const LYING = 1.2
/** Grey pictures below and above these are black, without detail, without change, of another view. Figures of ours, 待核 on a site's own cameras. */
const [BLACK, FLAT, FROZEN, ELSEWHERE] = [0.09, 0.035, 0.0001, 0.55]

const PICTURES: Readonly<Partial<Record<AnalysisKindName, (figures: PictureFigures) => boolean>>> = {
  'camera-black': ({ light, detail }) => light < BLACK && detail < FLAT,
  'camera-blocked': ({ light, detail }) => light >= BLACK && detail < FLAT,
  'camera-frozen': ({ changed }) => changed < FROZEN,
  'camera-moved': ({ light, detail, drift }) => light >= BLACK && detail >= FLAT && drift > ELSEWHERE,
}

const told = (tracks: readonly Pick<Track, 'box' | 'score'>[], met = tracks.length > 0): Met => ({ met, boxes: tracks.map(({ box }) => box), count: tracks.length, score: Math.max(0, ...tracks.map(({ score }) => score)) })

/** What it counts that is sure enough and stands in its zones; people by their feet, everything else by its middle. */
export const countedBy = ({ kind, zones, score }: AnalysisRule, { tracks }: Look): Track[] => {
  const { classes } = analysisKind(kind)
  return tracks.filter((it) => classes.some((known) => known === it.kind) && it.score >= score && (zones.length === 0 || zones.some((zone) => contains(zone, it.kind === 'person' ? footOf(it.box) : middleOf(it.box)))))
}

const covers = (outer: Box, { x, y }: Point): boolean => x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height

/** Heads and things on somebody: a telephone on a table is nobody's call, a dark lamp nobody's head. */
const heldBy = (seen: readonly Track[], { tracks }: Look): Track[] =>
  seen.filter((thing) => thing.kind !== 'person' && tracks.some(({ kind, box }) => kind === 'person' && covers(box, middleOf(thing.box))))

/** @param anchors of the people that the rule counts, followed by still.ts */
export const conditionOf = (rule: AnalysisRule, look: Look, anchors: readonly Anchor[]): Met => {
  const picture = PICTURES[rule.kind]
  if (picture !== undefined) return told([], picture(look.picture))
  const counted = countedBy(rule, look)
  const seen = analysisKind(rule.kind).onPerson === true ? heldBy(counted, look) : counted
  switch (rule.kind) {
    case 'post-empty':
      return { ...told(seen), met: seen.length < rule.people }
    case 'crowd':
      return told(seen, seen.length > rule.people)
    case 'gathering': {
      const group = largestGroup(seen, look.shape)
      return told(group, group.length >= rule.people)
    }
    case 'fall':
      return told(seen.filter(({ box }) => (box.width * look.shape) / box.height >= LYING))
    case 'asleep': {
      const still = stillFor(anchors, rule.holdMs, look.at)
      return told(still.map(({ box }) => ({ box, score: Math.max(0, ...seen.map(({ score }) => score)) })))
    }
    default:
      return told(seen)
  }
}
