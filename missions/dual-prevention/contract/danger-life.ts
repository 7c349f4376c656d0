import { defineLifecycle } from '@anlan/kernel/lifecycle'
import { ENTERPRISE_MANAGERS, ENTERPRISE_STAFF } from '@anlan/kernel/role'

/**
 * One danger from its report to its acceptance. A rejected report is kept: it shows that somebody looked.
 * What happens on the way (延期, 督办, 治理方案 of a major one) leaves it where it is; gates stand in `rules/danger/gates.ts`.
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
    reassign: { title: '重新指派', from: ['rectifying'], to: 'rectifying', may: [...ENTERPRISE_MANAGERS] },
    'ask-extension': { title: '申请延期', from: ['rectifying'], to: 'rectifying', may: [...ENTERPRISE_STAFF] },
    'grant-extension': { title: '同意延期', from: ['rectifying'], to: 'rectifying', may: [...ENTERPRISE_MANAGERS] },
    'refuse-extension': { title: '不同意延期', from: ['rectifying'], to: 'rectifying', may: [...ENTERPRISE_MANAGERS] },
    supervise: { title: '督办', from: ['rectifying'], to: 'rectifying', may: [...ENTERPRISE_MANAGERS] },
    release: { title: '解除督办', from: ['rectifying'], to: 'rectifying', may: [...ENTERPRISE_MANAGERS] },
    'tell-progress': { title: '报告进展', from: ['rectifying'], to: 'rectifying', may: [...ENTERPRISE_STAFF] },
    'plan-treatment': { title: '编制治理方案', from: ['rectifying'], to: 'rectifying', may: [...ENTERPRISE_STAFF] },
    'approve-treatment': { title: '批准治理方案', from: ['rectifying'], to: 'rectifying', may: ['principal'] },
    'return-treatment': { title: '退回治理方案', from: ['rectifying'], to: 'rectifying', may: ['principal'] },
    'tell-major': { title: '登记重大隐患报告', from: ['rectifying'], to: 'rectifying', may: [...ENTERPRISE_MANAGERS] },
    'co-accept': { title: '会同验收', from: ['to-accept'], to: 'to-accept', may: ['team-leader', 'safety-manager', 'principal'] },
    close: { title: '验收', from: ['to-accept'], to: 'accepted', may: ['team-leader', 'safety-manager', 'principal'] },
    'send-back': { title: '退回整改', from: ['to-accept'], to: 'rectifying', may: ['team-leader', 'safety-manager', 'principal'] },
  },
})
