import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import type { Id } from '@anlan/kernel/id'
import type { Scope } from '@anlan/platform/module/scope'
import { type Judged, judgedBegun, judgedChanged, judgedEnded } from '../contract/judged.ts'
import { alarmWords } from '../rules/alarm-words.ts'
import { keepBegun, keepEnded } from '../store/judged.ts'
import type { OrgSetting } from './engine-setting.ts'

/** The people themselves, and whoever answers for the shift. */
const addressees = (it: Judged) => [...it.carriers.slice(0, 20).map((person) => ({ person })), { role: 'team-leader' }, { role: 'safety-manager' }]

const causeOf = ({ cause }: Judged): string => `positioning:${cause}`

const raise = async (scope: Scope, it: Judged, { people, fenceNames }: OrgSetting): Promise<void> => {
  const names = it.carriers.flatMap((id: Id) => people.get(id)?.name ?? [])
  const { title, text, place } = alarmWords(it, { fence: it.fence === null ? null : (fenceNames.get(it.fence) ?? null), people: names })
  const subject = it.fence ?? it.carriers[0]
  await scope.order(raiseAlarm, {
    cause: causeOf(it), kind: it.kind, level: it.level, title, text, place, to: addressees(it), link: '/positioning/live', ...(subject === undefined ? {} : { subject }),
    escalation: it.kind === 'sos' ? [{ afterMinutes: 2, to: [{ role: 'principal' }] }] : [],
  })
}

/** Each judgement on disk, in the journal, and with whoever has to know. What stands already is not told twice. */
export const tellJudged = async (scope: Scope, judged: readonly Judged[], setting: OrgSetting): Promise<void> => {
  const { tx, org } = scope
  for (const it of judged) {
    if (it.phase === 'warned') continue
    const subject = it.fence ?? it.carriers[0] ?? null
    if (it.phase === 'ended') {
      if (!(await keepEnded(tx, org, it))) continue
      scope.record(judgedEnded, { subject, data: { judged: it }, at: it.at })
      await scope.order(clearAlarm, { cause: causeOf(it), reason: '条件已消除' })
      continue
    }
    const isNew = await keepBegun(tx, org, it)
    scope.record(isNew ? judgedBegun : judgedChanged, { subject, data: { judged: it }, at: it.at })
    if (isNew || it.phase === 'changed') await raise(scope, it, setting)
  }
}
