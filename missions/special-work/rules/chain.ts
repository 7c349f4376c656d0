import type { Id } from '@anlan/kernel/id'
import { APPROVING_NODE, type ApprovingOffice, type SignNode, WORK_LAW, type WorkLevel } from '@anlan/standards/special-work/kinds'
import type { Permit } from '../contract/permit.ts'
import type { Named } from '../contract/person.ts'
import type { Setting } from '../contract/setting.ts'
import { upgradedOffice } from './level/upgrade.ts'
import { minutesFor } from './life/sign-due.ts'

/** Somebody of the enterprise, with the roles of his account. */
export interface Candidate extends Named {
  readonly roles: readonly string[]
}
interface Holders {
  readonly persons: readonly Id[]
  readonly roles: readonly string[]
}
type Asked = Pick<Permit, 'kind' | 'level' | 'request'>
type Held = Pick<Setting, 'offices' | 'nodes'>
type Timed = Held & Pick<Setting, 'nodeMinutes'>

const by = (...roles: string[]): Holders => ({ persons: [], roles })
const [PRINCIPAL, SAFETY, LEADER] = [by('principal'), by('safety-manager'), by('team-leader')]

/** Who holds an office, or signs a node, as long as the enterprise has not said so itself (K). */
export const OFFICES: Readonly<Record<ApprovingOffice, Holders>> = {
  leader: PRINCIPAL, principal: PRINCIPAL, 'chief-engineer': PRINCIPAL, 'safety-department': SAFETY, 'special-department': SAFETY, 'power-supplier': SAFETY, 'base-unit': LEADER,
}
export const NODES: Readonly<Record<SignNode, Holders>> = {
  'in-charge': LEADER, commander: LEADER, unit: LEADER, 'power-user': LEADER, 'shift-check': LEADER, 'power-supplier': SAFETY, safety: SAFETY, countersign: SAFETY, review: SAFETY, 'fire-safety': SAFETY, approve: SAFETY, approver: SAFETY,
}
const DEFAULT_ROLES = ['principal', 'safety-manager', 'team-leader'] as const

/** What has nobody in it is not set. */
const set = (own: Holders | undefined, otherwise: Holders): Holders => (own === undefined || own.persons.length + own.roles.length === 0 ? otherwise : own)

/** Work without a level, as in a fixed hot-work area, is approved where the lowest is. */
const officeOf = ({ kind }: Asked, level: WorkLevel): ApprovingOffice => WORK_LAW[kind].office[level ?? 'all'] ?? 'base-unit'

const holdersOf = (permit: Asked, node: SignNode, { offices, nodes }: Held): Holders => {
  const { inCharge, detail } = permit.request
  if (node === 'in-charge') return { persons: [inCharge.id], roles: [] }
  if (node === 'commander') return { persons: [detail.kind === 'lifting' && detail.commander !== null ? detail.commander.id : inCharge.id], roles: [] }
  if (node !== APPROVING_NODE[permit.kind]) return set(nodes[node], NODES[node])
  const office = officeOf(permit, permit.level)
  return set(offices[office], OFFICES[office])
}

const among = ({ persons, roles }: Holders, people: readonly Candidate[]): Named[] =>
  people.filter((it) => persons.includes(it.id) || it.roles.some((role) => roles.includes(role))).map(({ id, name }) => ({ id, name }))

/** The nodes of its form in their order, with those who may sign each and how long they may take (GB 30871-2022 4.11, appendices A and B.1). */
export const chainOf = (permit: Asked, setting: Timed, people: readonly Candidate[]): Permit['chain'] =>
  WORK_LAW[permit.kind].signs.map((node) => ({ node, may: among(holdersOf(permit, node, setting), people), since: null, minutes: minutesFor(node, setting) }))

/** Who may sign for one level higher (5.1.1). */
export const upgradersOf = (permit: Asked, { offices }: Held, people: readonly Candidate[]): Named[] => {
  const office = upgradedOffice(permit.level, (level) => officeOf(permit, level))
  return among(set(offices[office], OFFICES[office]), people)
}

/** Whom to ask the register of people for. */
export const candidatesFor = ({ request: { inCharge, detail } }: Pick<Permit, 'request'>, { offices, nodes }: Held): Holders => {
  const all = [...Object.values(offices), ...Object.values(nodes)]
  const commander = detail.kind === 'lifting' && detail.commander !== null ? [detail.commander.id] : []
  return { persons: [...new Set([inCharge.id, ...commander, ...all.flatMap(({ persons }) => persons)])], roles: [...new Set([...DEFAULT_ROLES, ...all.flatMap(({ roles }) => roles)])] }
}
