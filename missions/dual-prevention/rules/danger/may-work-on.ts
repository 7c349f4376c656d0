import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Danger } from '../../contract/records.ts'
import type { Hand } from '../hand.ts'

/** The responsible person; a leader may act for somebody without an account. */
export const mayWorkOn = ({ responsible }: Pick<Danger, 'responsible'>, by: Pick<Hand, 'id' | 'roles'>, deed: string): Decision<true> =>
  responsible?.id === by.id || by.roles.includes('team-leader') || by.roles.includes('safety-manager')
    ? accept(true)
    : refuse('not-responsible', `此隐患的整改责任人是${responsible?.name ?? '他人'}，请由其${deed}，或由班组长、安全管理人员代为${deed}`, { kind: 'forbidden' })
