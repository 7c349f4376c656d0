import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { type LivePicture, livePositions } from '../contract/live.ts'
import { figuresOf } from '../intake/own-figures.ts'
import { confirmOf } from '../rules/gathering/dispersal.ts'
import { gatheringNote } from '../rules/gathering/gathering-words.ts'
import { linkOf } from '../rules/link.ts'
import { headsOf } from '../rules/live/heads-of.ts'
import { withSign } from '../rules/live/with-sign.ts'
import { standingAlarms } from '../store/judged.ts'
import { liveOf, type LiveRow } from '../store/live.ts'
import { newestSigns } from '../store/signs/signs.ts'
import { SIGNS_FOR } from './signs/signs.ts'
import { type KnownPeople, knownPeople, latest, namesOfAlarms } from './known-people.ts'

interface LiveSources {
  /** What was known when it was last read. */
  readonly known?: KnownPeople | undefined
  /** Heard, and not yet among the rows. */
  readonly fresh?: readonly LiveRow[]
}

/** The whole picture of an enterprise, and what of it can be used again. */
export const readLive = async (scope: Scope, { known: before, fresh = [] }: LiveSources = {}): Promise<{ readonly picture: LivePicture; readonly known: KnownPeople }> => {
  const { tx, org, now } = scope
  const known = await knownPeople(scope, before)
  const [live, alarms] = [latest(await liveOf(tx, org), fresh), await standingAlarms(tx, org)]
  await namesOfAlarms(scope, known, alarms.flatMap((it) => it.carriers))
  const { carriedBy, carriers, names } = known
  const { lostSeconds } = await figuresOf(scope)
  const isSilent = (seenAt: number): boolean => linkOf(seenAt, now, lostSeconds) === 'silent'
  const signs = new Map(live.some(({ seenAt }) => isSilent(seenAt)) ? (await newestSigns(tx, org, now - SIGNS_FOR)).map((it) => [it.person, it]) : [])
  const lost = new Map(alarms.filter(({ kind }) => kind === 'lost').map((it) => [it.carriers[0], it]))
  const people = live.flatMap(({ number, plan: where, x, y, floor, placedAt, seenAt, battery, fences }) => {
    const carrier = carriers.get(carriedBy.get(number) ?? '')
    if (carrier === undefined || where === null || x === null || y === null || floor === null || placedAt === null) return []
    const person = { carrier, card: number, plan: where, x, y, floor, at: placedAt, silent: isSilent(seenAt), battery, fences: [...fences] }
    return [withSign(person, { seenAt, sign: signs.get(carrier.person), lost: lost.get(carrier.person) })]
  })
  const count = (is: (it: (typeof people)[number]) => boolean): number => people.filter(is).length
  const heads = headsOf(people)
  const picture = {
    now,
    people,
    areas: [...names].map(([fence, name]) => ({ fence, name, heads: heads.get(fence)?.heads ?? 0, silent: heads.get(fence)?.silent ?? 0 })),
    standing: alarms.map(({ gas, necessary, worst, endedAt, ...it }) => ({ ...it, confirm: confirmOf({ ...it, worst, endedAt }), note: gatheringNote({ gas, necessary }, now), fenceName: it.fence === null ? null : (names.get(it.fence) ?? null), carriers: it.carriers.map((id) => carriers.get(id)?.name ?? '未知人员') })),
    counts: {
      online: count((it) => !it.silent), silent: count((it) => it.silent),
      employee: count((it) => it.carrier.class === 'employee'), contractor: count((it) => it.carrier.class === 'contractor'), visitor: count((it) => it.carrier.class === 'visitor'),
    },
  }
  return { picture, known }
}

const livePositionsView = answer(livePositions, async ({ plan }, scope) => {
  const { picture } = await readLive(scope)
  return accept(plan === undefined ? picture : { ...picture, people: picture.people.filter((it) => it.plan === plan) })
})

export const liveViews = [livePositionsView]
