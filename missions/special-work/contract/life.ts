import { z } from 'zod'
import { defineLifecycle } from '@anlan/kernel/lifecycle'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'

const ANYBODY = [...ENTERPRISE_STAFF]
const LEADERS = ['team-leader', 'safety-manager', 'principal'] as const

/**
 * The life of a permit (GB 30871-2022 4.6–4.18, AQ 3064.2-2025 5.3–5.8). There is no way to extend one. Roles are the widest
 * that may; who may in particular (the guardian named, whoever's turn it is to sign), the rules of each move say.
 */
export const permitLife = defineLifecycle({
  name: 'permit',
  states: { draft: '草稿', preparing: '准备中', signing: '签批中', issued: '已签发', working: '作业中', suspended: '已暂停', finished: '待验收', closed: '已验收', void: '已作废', cancelled: '已取消' },
  initial: 'draft',
  moves: {
    apply: { title: '提交申请', from: ['draft'], to: 'preparing', may: ANYBODY },
    submit: { title: '提请签批', from: ['preparing'], to: 'signing', may: ANYBODY },
    reject: { title: '退回', from: ['signing'], to: 'preparing', may: ANYBODY },
    issue: { title: '签发', from: ['signing'], to: 'issued', may: ANYBODY },
    start: { title: '开始作业', from: ['issued'], to: 'working', may: ANYBODY },
    suspend: { title: '暂停作业', from: ['working'], to: 'suspended', may: ANYBODY },
    resume: { title: '恢复作业', from: ['suspended'], to: 'working', may: ANYBODY },
    finish: { title: '完工', from: ['working', 'suspended'], to: 'finished', may: ANYBODY },
    accept: { title: '完工验收', from: ['finished'], to: 'closed', may: ANYBODY },
    void: { title: '作废', from: ['preparing', 'signing', 'issued', 'suspended'], to: 'void', may: LEADERS },
    cancel: { title: '取消', from: ['draft', 'preparing', 'signing', 'issued', 'suspended'], to: 'cancelled', may: LEADERS },
  },
})
export type PermitState = keyof typeof permitLife.states
export const permitStateSchema = z.enum(Object.keys(permitLife.states) as [PermitState, ...PermitState[]])

/** People are at it, or it waits for them to come back. */
export const IN_FORCE: readonly PermitState[] = ['issued', 'working', 'suspended']
/** Nothing happens to it any more. */
export const OVER: readonly PermitState[] = ['closed', 'void', 'cancelled']
