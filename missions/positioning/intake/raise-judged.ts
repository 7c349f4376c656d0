import { raiseAlarm } from '@anlan/alarms/contract/alarm'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'
import type { AlarmWay } from '../contract/alarm-way.ts'
import type { Judged } from '../contract/judged.ts'
import { alarmWords } from '../rules/alarm-words.ts'
import { gatheringText, type Necessity } from '../rules/gathering/gathering-words.ts'
import { namesShown } from '../rules/names-shown.ts'
import { whomOf } from '../rules/ways/whom.ts'
import type { OrgSetting } from './engine-setting.ts'

export const causeOf = ({ cause }: Pick<Judged, 'cause'>): string => `positioning:${cause}`

export interface AlarmText {
  readonly title: string
  readonly text: string
  readonly place: string
}

/** An alarm in words; of a gathering also whether gas is near and whether it has to be. */
export const wordsOf = (it: Judged, { people, fenceNames }: Pick<OrgSetting, 'people' | 'fenceNames'>, aspects: { readonly gas: boolean; readonly necessary: Necessity | null }, now: Instant): AlarmText => {
  const names = it.carriers.flatMap((id: Id) => people.get(id)?.name ?? [])
  const words = alarmWords(it, { fence: it.fence === null ? null : (fenceNames.get(it.fence) ?? null), people: names })
  return it.kind === 'gathering' ? { ...words, text: gatheringText(namesShown(names), aspects, now) } : words
}

/** To whomever the enterprise has set, or as the standard has it. @returns the common alarm */
export const raiseJudged = async (scope: Scope, it: Judged, { title, text, place }: AlarmText, way: AlarmWay | undefined, id: Id, also: readonly Id[] = []): Promise<Id | null> => {
  const { to, escalation, steps } = whomOf(it, way)
  const subject = it.fence ?? it.carriers[0]
  const raised = await scope.order(raiseAlarm, {
    cause: causeOf(it), kind: it.kind, level: it.level, title, text, place, to: [...to, ...also.map((person) => ({ person }))], escalation, steps, link: `/positioning/alarms/${id}`, ...(subject === undefined ? {} : { subject }),
  })
  return raised.accepted ? raised.value.id : null
}
