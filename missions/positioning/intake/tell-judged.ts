import { clearAlarm } from '@anlan/alarms/contract/alarm'
import type { Scope } from '@anlan/platform/module/scope'
import { gatheringDispersed } from '../contract/gathering.ts'
import { type Judged, judgedBegun, judgedChanged, judgedEnded } from '../contract/judged.ts'
import { worse, worstOf } from '../rules/gathering/worst.ts'
import { needsPerson } from '../rules/gathering/dispersal.ts'
import { gasNear } from '../rules/gathering/gas-near.ts'
import { endWords } from '../rules/sign-words.ts'
import { takeSnapshot } from '../rules/snapshot/take-snapshot.ts'
import { levelled, wayFor } from '../rules/ways/way-for.ts'
import { insertBegun, keepChanged, keepDispersed, keepEnded, standingOf } from '../store/judged.ts'
import { keepMoment } from '../store/judged-moments.ts'
import type { OrgSetting } from './engine-setting.ts'
import { endNecessity } from './necessary-end.ts'
import { causeOf, raiseJudged, wordsOf } from './raise-judged.ts'
import { type Said, saidOf } from './said.ts'
import { askForSign } from './signs/ask-for-sign.ts'
import { type Spots, spotsOfRows } from './spots.ts'

/** Where everybody is, asked for at most once a round. */
type LookAround = () => Promise<Spots>

const lookOnce = (scope: Scope, setting: OrgSetting, spots: (() => Spots) | undefined): LookAround => {
  let found: Promise<Spots> | undefined
  return () => (found ??= spots === undefined ? spotsOfRows(scope, setting) : Promise.resolve(spots()))
}

const degreesOf = ({ plans }: OrgSetting) => (plan: string, x: number, y: number) => plans.find((it) => it.plan === plan)?.toDegrees?.(x, y) ?? null

/** Dispersed is not over: of an orange or red gathering a person has to say so. */
const end = async (scope: Scope, it: Judged): Promise<void> => {
  const { tx, org } = scope
  const standing = await standingOf(tx, org, it.cause)
  if (standing === undefined || standing.dispersedAt !== null) return
  const subject = it.fence ?? it.carriers[0] ?? null
  await keepMoment(tx, org, it.cause, { at: it.at, phase: 'ended', level: it.level, value: it.value, gas: standing.gas, said: [], snapshot: null })
  await endNecessity(scope, standing.id)
  if (needsPerson(standing)) {
    await keepDispersed(tx, org, standing.id, it.at)
    return scope.record(gatheringDispersed, { subject, data: { judged: it }, at: it.at })
  }
  await keepEnded(tx, org, it)
  scope.record(judgedEnded, { subject, data: { judged: it }, at: it.at })
  await scope.order(clearAlarm, { cause: causeOf(it), reason: endWords(it) })
}

/** Begins or goes on: its row, its line in the journal, its moment with who stood where, and the alarm. */
const goOn = async (scope: Scope, it: Judged, setting: OrgSetting, look: LookAround): Promise<Said[]> => {
  const { tx, org } = scope
  const { site, people, fenceNames, ways, engine } = setting
  const gas = it.kind === 'gathering' && gasNear({ ...it, fenceName: fenceNames.get(it.fence ?? '') ?? null }, site.gas, engine.figures.gatheringMetres).length > 0
  const standing = await standingOf(tx, org, it.cause)
  const [isNew, isWorse] = [standing === undefined, standing === undefined || worse(it.level, standing.worst)]
  scope.record(isNew ? judgedBegun : judgedChanged, { subject: it.fence ?? it.carriers[0] ?? null, data: { judged: it }, at: it.at })
  // Who is watched for another house is told of by the watch.
  const isWatched = it.kind === 'absence' && setting.watches.some(({ id }) => id === it.fence)
  const words = wordsOf(it, setting, { gas, necessary: standing?.necessary ?? null }, scope.now)
  const id = standing?.id ?? scope.newId()
  const alarm = !isWatched && (isNew || it.phase === 'changed') ? await raiseJudged(scope, it, words, wayFor(ways, it.kind, it.fence), id) : null
  const kept = { id, worst: worstOf(it.level, standing?.worst), gas, title: words.title, place: words.place }
  if (isNew) await insertBegun(tx, org, it, kept, alarm)
  else await keepChanged(tx, org, it, kept)
  const spots = await look()
  const said = saidOf(it, setting, { gas, place: words.place, isNew }, spots)
  const snapshot = isWorse ? takeSnapshot(it, spots, { ...site, people, degreesOf: degreesOf(setting) }) : null
  await keepMoment(tx, org, it.cause, { at: it.at, phase: isNew ? 'begun' : 'changed', level: it.level, value: it.value, gas, said, snapshot })
  return said
}

const tellOne = async (scope: Scope, it: Judged, setting: OrgSetting, look: LookAround): Promise<Said[]> => {
  if (it.phase === 'warned') {
    const said = saidOf(it, setting, { gas: false, place: '', isNew: false }, new Map())
    await keepMoment(scope.tx, scope.org, it.cause, { at: it.at, phase: it.phase, level: it.level, value: it.value, gas: false, said, snapshot: null })
    return said
  }
  await askForSign(scope, it)
  if (it.phase !== 'ended') return goOn(scope, it, setting, look)
  await end(scope, it)
  return []
}

/**
 * Each judgement on disk, in the journal, and with whoever has to know. What stands already is not told twice.
 * @param spots where everybody is, where an engine knows it
 * @returns what cards have to say once it is on disk
 */
export const tellJudged = async (scope: Scope, judged: readonly Judged[], setting: OrgSetting, spots?: () => Spots): Promise<Said[]> => {
  const said: Said[] = []
  const look = lookOnce(scope, setting, spots)
  for (const it of judged) said.push(...(await tellOne(scope, levelled(it, setting.ways), setting, look)))
  return said
}
