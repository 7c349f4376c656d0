import type { Addressee } from '@anlan/alarms/contract/alarm'
import type { AlarmWay, Told } from '../../contract/alarm-way.ts'
import type { Judged } from '../../contract/judged.ts'

/** More of a crowd are not told one by one. */
const MOST = 20

/** Whoever answers for the shift. */
const STANDARD: Told = { persons: [], posts: [], roles: ['team-leader', 'safety-manager'] }
/** Nobody has come to a call for help in time: the principal is told. */
const CLIMB: AlarmWay['escalation'] = [{ afterMinutes: 2, to: { persons: [], posts: [], roles: ['principal'] } }]

const addresseesOf = ({ persons, posts, roles }: Told): Addressee[] => [...persons.map((person) => ({ person })), ...posts.map((post) => ({ post })), ...roles.map((role) => ({ role }))]

export interface Whom {
  readonly to: Addressee[]
  readonly escalation: { readonly afterMinutes: number; readonly to: Addressee[] }[]
  readonly steps: { readonly title: string; readonly to: Addressee[] }[]
}

/** Who is told of it, who when nobody comes, and who does what. Without a way: the people themselves and the leaders of the shift. */
export const whomOf = ({ kind, carriers }: Pick<Judged, 'kind' | 'carriers'>, way: AlarmWay | undefined): Whom => {
  const climbs = way === undefined || way.escalation.length === 0 ? (kind === 'sos' ? CLIMB : []) : way.escalation
  const themselves = way === undefined || way.tellsThem ? carriers.slice(0, MOST).map((person) => ({ person })) : []
  return {
    to: [...themselves, ...addresseesOf(way?.tell ?? STANDARD)],
    escalation: climbs.map(({ afterMinutes, to }) => ({ afterMinutes, to: addresseesOf(to) })),
    steps: (way?.steps ?? []).map(({ title, to }) => ({ title, to: addresseesOf(to) })),
  }
}
