import { type Addressee, raiseAlarm } from '@anlan/alarms/contract/alarm'
import type { ScheduleKind } from '@anlan/platform/module/module'
import { WATCH, watchCause } from '../../intake/danger/watch.ts'
import { rulesOf } from '../../intake/rules-of.ts'
import { type WatchName, WATCHES, watchesOf } from '../../rules/danger/watches.ts'
import type { Danger } from '../../contract/records.ts'
import { loadDanger } from '../../store/load-danger.ts'

const SAFETY: Addressee = { role: 'safety-manager' }
const PRINCIPAL: Addressee = { role: 'principal' }

/** Who owes it, and who has to know that it is owed. */
const toldOf = (name: WatchName, { responsible, acceptor, supervision }: Danger): Addressee[] => {
  const of = (person: { readonly id: string } | null | undefined): Addressee[] => (person == null ? [] : [{ person: person.id }])
  const told: Readonly<Record<WatchName, Addressee[]>> = {
    confirm: [SAFETY, PRINCIPAL],
    remind: responsible === null ? [SAFETY] : of(responsible),
    accept: [...of(acceptor), SAFETY],
    'major-report': [SAFETY, PRINCIPAL],
    'major-plan': [...of(responsible), SAFETY, PRINCIPAL],
    'plan-approval': [PRINCIPAL],
    progress: [...of(responsible), ...of(supervision?.by), SAFETY],
  }
  return told[name]
}

/** An hour has passed and what was owed has not come. */
export const watchDangers: ScheduleKind = {
  kind: WATCH,
  handle: async ({ key }, scope) => {
    const [name = '', id = ''] = key.split(':')
    const danger = await loadDanger(scope.tx, scope.org, id)
    const watch = danger === undefined || danger.deleted ? undefined : watchesOf(danger, await rulesOf(scope)).find((it) => it.name === name)
    if (danger === undefined || watch === undefined) return
    if (watch.at > scope.now) return scope.schedule(WATCH, key, watch.at)
    const { alarm, title } = WATCHES[watch.name]
    await scope.order(raiseAlarm, {
      cause: watchCause(watch.name, danger.id),
      kind: `danger-${watch.name}`,
      level: alarm,
      title: `${title}：${danger.name}`,
      text: watch.text,
      link: `/dual-prevention/dangers/${danger.id}`,
      subject: danger.id,
      place: danger.place,
      to: toldOf(watch.name, danger),
    })
  },
}
