import type { Id } from '@anlan/kernel/id'
import type { Judged } from '../../contract/judged.ts'
import { type Crowd, matchCrowds } from './crowds.ts'
import { discsOf } from './discs.ts'
import type { EngineFigures } from './facts.ts'
import type { Bound, Yard } from './ground.ts'
import { hold, idsOf, isSeen, type Moment } from './moment.ts'
import type { Track } from './track.ts'

/** Where gatherings are looked for, and by whose rule; both null for everywhere, by the enterprise's figures alone. */
interface Alert {
  readonly yard: Yard | null
  readonly bound: Bound | null
}

/** Apart for so long is dispersed: one who steps out of the disc and back has not ended it. */
const DISPERSED_SECONDS = 10

const EVERYWHERE: Alert = { yard: null, bound: null }

/** Everybody who may make up a gathering, each with the first rule that binds him. */
const alertsOf = ({ ground }: Moment, counts: (track: Track) => boolean): Map<Track, Alert> => {
  const alerts = new Map<Track, Alert>()
  if (ground.alertYards.length === 0) for (const track of ground.tracks.values()) if (counts(track)) alerts.set(track, EVERYWHERE)
  for (const yard of ground.alertYards) {
    for (const bound of yard.bound) {
      if (bound.rule.kind !== 'gathering' || !bound.holds) continue
      for (const track of yard.people) if (!alerts.has(track) && bound.binds(track.carrier) && counts(track)) alerts.set(track, { yard, bound })
    }
  }
  return alerts
}

const levelOf = (heads: number, { orange, red }: EngineFigures['gatheringLevels']): Judged['level'] => (heads >= red ? 'red' : heads >= orange ? 'orange' : 'yellow')

const leastOf = ({ bound }: Alert, { gatheringLevels }: EngineFigures): number => {
  const { threshold = null, operator = null } = bound?.rule ?? {}
  return threshold === null ? gatheringLevels.yellow : operator === '>' ? threshold + 1 : threshold
}

/**
 * 人员聚集: enough people within one disc for longer than a minute. Fences with a rule of that kind are the alert area; where
 * no fence has one, everywhere is. Silent people keep up a gathering that stands, but never make one.
 * @returns the crowds of this look, to be given to the next
 */
export const gathering = (crowds: readonly Crowd[], moment: Moment): Crowd[] => {
  const { ground, book, now } = moment
  const { figures } = ground.setting
  const standing = new Set<Id>(crowds.filter(({ cause }) => book.stands(cause)).flatMap(({ people }) => people))
  const alerts = alertsOf(moment, (track) => isSeen(track, now, figures) || standing.has(track.carrier.id))
  const alertFor = (track: Track): Alert => alerts.get(track) as Alert
  const discs = discsOf([...alerts.keys()], figures.gatheringMetres, figures.gatheringReading, (track) => leastOf(alertFor(track), figures))
  const matched = matchCrowds(crowds, discs, now)
  discs.forEach(({ about, x, y, people }, at) => {
    const { yard, bound } = alertFor(about)
    hold(moment, {
      kind: 'gathering', cause: (matched[at] as Crowd).cause, level: bound?.rule.level ?? levelOf(people.length, figures.gatheringLevels), fence: yard?.fence.id ?? null, carriers: idsOf(people),
      plan: about.plan as string, x, y, floor: about.floor, value: people.length, allowed: leastOf(alertFor(about), figures) - 1, graceSeconds: bound?.rule.graceSeconds ?? figures.gatheringSeconds, clearSeconds: DISPERSED_SECONDS, counts: true,
    })
  })
  const found = new Set(matched.map(({ cause }) => cause))
  return [...matched, ...crowds.filter(({ cause }) => !found.has(cause) && book.knows(cause))]
}
