import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import type { Id } from '@anlan/kernel/id'
import type { Scope } from '@anlan/platform/module/scope'
import { backAtPost, leftPost, watchedSilent } from '../../contract/guardian-watch.ts'
import type { Engine } from '../../rules/engine/engine.ts'
import { absenceCause } from '../../rules/watches/watch-fence.ts'
import { missedWords } from '../../rules/watches/watch-words.ts'
import { type Watched, watchedNow, watchNews } from '../../rules/watches/watched.ts'
import { saveWatched, watchedOf } from '../../store/watches/watched.ts'
import type { WatchRow } from '../../store/watches/watches.ts'
import type { OrgSetting } from '../engine-setting.ts'

export const watchAlarm = (watch: Id, person: Id): string => `positioning:watch:${watch}:${person}`

const raise = (scope: Scope, { id, duty, title, level, subject }: WatchRow, person: Id, name: string, basis: Watched['basis']) =>
  scope.order(raiseAlarm, {
    cause: watchAlarm(id, person), kind: duty === 'guardian' ? 'guardian-left' : 'watched-left', level, ...missedWords({ duty, name, title, basis }), place: title,
    to: [{ person }, { role: 'team-leader' }, { role: 'safety-manager' }], link: '/positioning/live', ...(subject === null ? {} : { subject }),
  })

/** Looks at everybody who is watched, and tells each change once: to whoever asked, as an event, and as an alarm. */
export const tellWatches = async (scope: Scope, { watches, people, engine: { figures } }: OrgSetting, engine: Pick<Engine, 'where' | 'basisOf'>): Promise<void> => {
  const { tx, org, now } = scope
  const running = watches.filter(({ from, until }) => from <= now && now < until)
  if (running.length === 0) return
  const known = await watchedOf(tx, org, running.map(({ id }) => id))
  for (const watch of running)
    for (const person of watch.persons) {
      const before = known.find((it) => it.watch === watch.id && it.person === person)
      const is = watchedNow({ watch, where: engine.where(person), absence: engine.basisOf(absenceCause(watch.id, person)), now, figures })
      const news = watchNews(before, is)
      if (news === undefined) continue
      const name = people.get(person)?.name ?? '未知人员'
      const told = { watch: watch.id, subject: watch.subject, duty: watch.duty, person, name, since: is.since, at: now }
      await saveWatched(tx, org, { watch: watch.id, person, state: news.state, basis: is.basis, since: is.since })
      if (news.tell === 'silent') scope.record(watchedSilent, { subject: person, data: told })
      if (news.tell === 'left') {
        scope.record(leftPost, { subject: person, data: { ...told, basis: is.basis ?? 'seen' } })
        await raise(scope, watch, person, name, is.basis)
      }
      if (news.tell === 'back') {
        scope.record(backAtPost, { subject: person, data: { ...told, after: before?.state === 'left' ? 'left' : 'silent' } })
        await scope.order(clearAlarm, { cause: watchAlarm(watch.id, person), reason: '已回到岗位' })
      }
    }
}
