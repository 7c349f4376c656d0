import { type Addressee, clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { answerGathering, finishGathering, frequentAnswered, frequentFinished, type FrequentGathering, gatheringWatchSet, setGatheringWatch } from '../contract/frequent-gathering.ts'
import { decideAnswer, decideFinish, owedAt } from '../rules/statistics/frequent-gathering.ts'
import { loadFrequent, saveFrequent, saveWatch } from '../store/statistics/frequent.ts'
import { carriersOf } from './card.ts'

export const WATCH_GATHERING = 'positioning.watch-gathering'

const causeOf = ({ id }: FrequentGathering): string => `frequent-gathering:${id}`
const SAFETY: Addressee = { role: 'safety-manager' }

/** Whoever owes the next step is told; once more, and above him, when it is overdue. */
export const tellOwed = async (scope: Scope, it: FrequentGathering, overdue: boolean): Promise<void> => {
  const asked = it.state === 'asked'
  const to: Addressee[] = [SAFETY, ...(asked || it.responsible === null ? [] : [{ person: it.responsible.id }]), ...(overdue ? [{ role: 'principal' }] : [])]
  await scope.order(raiseAlarm, {
    cause: causeOf(it), kind: 'frequent-gathering', level: overdue ? 'orange' : 'yellow', to, subject: it.id, place: it.place, link: `/positioning/statistics/gatherings?open=${it.id}`,
    title: `${it.place}频繁聚集${asked ? '，待分析原因' : '，措施待完成'}${overdue ? '，已超期' : ''}`,
    text: asked ? `已聚集 ${it.times} 次，请分析原因、制定措施（AQ 3064.3-2025 5.3）` : `措施：${it.measures}`,
  })
}

/** On disk, watched until the next step is due, and no longer asked for what has been done. */
export const keepFrequent = async (scope: Scope, it: FrequentGathering): Promise<void> => {
  await saveFrequent(scope.tx, scope.org, it)
  const due = owedAt(it)
  if (due === null) await scope.unschedule(WATCH_GATHERING, it.id)
  else await scope.schedule(WATCH_GATHERING, it.id, due)
}

const settled = async (scope: Scope, it: FrequentGathering, reason: string) => {
  await keepFrequent(scope, it)
  await scope.order(clearAlarm, { cause: causeOf(it), reason })
  return accept({ id: it.id, state: it.state })
}

export const answerGatheringIntake = answer(answerGathering, async ({ id, responsible, ...input }, scope) => {
  const person = (await carriersOf(scope, [responsible])).get(responsible)
  const decision = decideAnswer(input, {
    found: await loadFrequent(scope.tx, scope.org, id), responsible: person === undefined ? undefined : { id: responsible, name: person.name }, by: { name: scope.actor.name, at: scope.now },
  })
  if (!decision.accepted) return decision
  scope.record(frequentAnswered, { subject: id, data: { gathering: decision.value } })
  return settled(scope, decision.value, '已填写原因和措施')
})

export const finishGatheringIntake = answer(finishGathering, async ({ id, ...input }, scope) => {
  const decision = decideFinish(input, { found: await loadFrequent(scope.tx, scope.org, id), by: { name: scope.actor.name, at: scope.now } })
  if (!decision.accepted) return decision
  scope.record(frequentFinished, { subject: id, data: { gathering: decision.value } })
  return settled(scope, decision.value, '措施已完成')
})

export const setGatheringWatchIntake = answer(setGatheringWatch, async ({ version, ...watch }, scope) => {
  const written = await saveWatch(scope.tx, scope.org, watch, version)
  if (written === undefined) return refuse('stale', '判定标准刚刚被他人修改，请刷新后再改', { kind: 'conflict' })
  scope.record(gatheringWatchSet, { data: watch })
  return accept({ version: written })
})
