import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'

export interface Witness {
  readonly person: Id | null
  readonly roles: readonly string[]
}

/** People who are watched for the same thing: a guardian and those whom he guards. */
export interface Company {
  readonly subject: Id | null
  readonly id: Id
  readonly persons: readonly Id[]
}

const VOUCHERS = ['team-leader', 'safety-manager'] as const

/** Whoever answers for the shift, and whoever stands at the same work. */
export const mayVouch = ({ person, roles }: Witness, seen: Id, watches: readonly Company[]): boolean => {
  if (person === seen) return false
  if (VOUCHERS.some((role) => roles.includes(role))) return true
  const workOf = (who: Id | null): Set<Id> => new Set(watches.filter(({ persons }) => who !== null && persons.includes(who)).map(({ subject, id }) => subject ?? id))
  const own = workOf(person)
  return [...workOf(seen)].some((work) => own.has(work))
}

export const decideVouch = (witness: Witness, seen: Id, watches: readonly Company[]): Decision<null> => {
  if (witness.person === null) return refuse('no-person', '您的账号没有对应的人员档案，请联系管理员')
  if (witness.person === seen) return refuse('own-witness', '不能为自己作证，请用“报平安”扫码或拍照', { field: 'person' })
  return mayVouch(witness, seen, watches) ? accept(null) : refuse('no-witness', '只有班组长、安全管理人员和同一作业的监护人可以登记“看见本人”，请报告班组长', { field: 'person' })
}
