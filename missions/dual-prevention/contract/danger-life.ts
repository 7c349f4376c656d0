import { defineLifecycle } from '@anlan/kernel/lifecycle'
import { ENTERPRISE_MANAGERS, ENTERPRISE_STAFF } from '@anlan/kernel/role'

/**
 * One danger from its report to its acceptance. A rejected report is kept: it shows that somebody looked.
 * Exchanged are rectifying, to-accept and accepted; what is not yet confirmed stays in the enterprise.
 */
export const dangerLife = defineLifecycle({
  name: 'danger',
  states: { reported: '待确认', rectifying: '整改中', 'to-accept': '待验收', accepted: '已验收', rejected: '已驳回' },
  initial: 'reported',
  moves: {
    confirm: { title: '确认', from: ['reported'], to: 'rectifying', may: [...ENTERPRISE_MANAGERS] },
    reject: { title: '驳回', from: ['reported'], to: 'rejected', may: [...ENTERPRISE_MANAGERS] },
    rectify: { title: '提交整改', from: ['rectifying'], to: 'to-accept', may: [...ENTERPRISE_STAFF] },
    close: { title: '验收', from: ['to-accept'], to: 'accepted', may: ['team-leader', 'safety-manager', 'principal'] },
    'send-back': { title: '退回整改', from: ['to-accept'], to: 'rectifying', may: ['team-leader', 'safety-manager', 'principal'] },
  },
})
