import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Danger } from '../contract/records.ts'
import type { Hand } from './hand.ts'

/** Never whoever rectified it; the named acceptor, or a safety manager in their place. */
export const mayAccept = ({ rectifier, acceptor }: Pick<Danger, 'rectifier' | 'acceptor'>, by: Hand): Decision<true> => {
  if (rectifier?.id === by.id) return refuse('own-work', '整改由您本人完成，不能由本人验收，请由验收人办理', { kind: 'forbidden', clause: '安全生产法 41' })
  if (acceptor?.id !== by.id && !by.roles.includes('safety-manager'))
    return refuse('not-acceptor', `此隐患的验收人是${acceptor?.name ?? '他人'}，请由其办理，或由安全管理人员代为办理`, { kind: 'forbidden' })
  return accept(true)
}
