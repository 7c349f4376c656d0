import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { defineLifecycle } from '@anlan/kernel/lifecycle'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_MANAGERS } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf, pageInput, pageOf, versionSchema } from '@anlan/kernel/schema'
import { codesOf } from '@anlan/standards/code-table'
import { DANGER_LEVEL, HAZARD_DANGER_TYPE } from '@anlan/standards/code-tables'
import { wordsOf } from '../words-of.ts'

const LEVELS = wordsOf(DANGER_LEVEL)
const KINDS: Readonly<Record<string, string>> = { '': '所有类型', ...wordsOf(HAZARD_DANGER_TYPE) }

/** 奖励标准: how much a report of that level and kind is worth. Without a row the limit of the level stands. */
export const rewardRuleRegister = defineRegister({
  name: 'dual-prevention.reward-rule',
  title: '奖励标准',
  schema: z.object({
    level: z.enum(['0', '1']).meta({ title: '隐患等级', options: LEVELS, words: LEVELS }),
    kind: z.enum(['', ...codesOf(HAZARD_DANGER_TYPE)]).default('').meta({ title: '隐患类型', options: KINDS, words: KINDS }),
    amount: z.number().int().min(0, '奖励不能小于 0').max(1_000_000).meta({ title: '奖励金额', unit: '元' }),
    note: z.string().trim().max(200).default('').meta({ title: '说明' }),
  }),
  columns: ['level', 'kind', 'amount', 'note'],
  sort: { by: 'level' },
  may: { read: ENTERPRISE_MANAGERS, write: ENTERPRISE_MANAGERS },
  unique: [['level', 'kind']],
})

export const rewardLife = defineLifecycle({
  name: 'reward',
  states: { proposed: '待审批', approved: '待发放', refused: '不予奖励', paid: '已发放' },
  initial: 'proposed',
  moves: {
    approve: { title: '同意奖励', from: ['proposed'], to: 'approved', may: [...ENTERPRISE_MANAGERS] },
    refuse: { title: '不予奖励', from: ['proposed'], to: 'refused', may: [...ENTERPRISE_MANAGERS] },
    pay: { title: '登记发放', from: ['approved'], to: 'paid', may: [...ENTERPRISE_MANAGERS] },
  },
})
const rewardStateSchema = z.enum(['proposed', 'approved', 'refused', 'paid'])

/** One line of the 奖励台账. */
export const rewardSchema = z.object({
  id: idSchema,
  version: versionSchema,
  danger: idSchema,
  dangerName: z.string(),
  level: z.string(),
  kind: z.string().nullable(),
  /** 元 */
  amount: z.number().int(),
  /** By which rule it was proposed. */
  rule: z.string(),
  state: rewardStateSchema,
  /** Null: nobody is known. Paid to whoever brings the voucher. */
  reporterId: idSchema.nullable(),
  reporter: z.string(),
  proposedAt: instantSchema,
  decidedBy: z.string().nullable(),
  decidedAt: instantSchema.nullable(),
  comment: z.string().nullable(),
  /** A voucher was given out to whoever holds the claim code. */
  claimed: z.boolean(),
  paidBy: z.string().nullable(),
  paidAt: instantSchema.nullable(),
  paidHow: z.string().nullable(),
})
export type Reward = z.infer<typeof rewardSchema>

export const listRewards = defineQuery({
  name: 'dual-prevention.list-rewards',
  title: '隐患奖励台账',
  input: z.object({ ...pageInput, state: listOf(rewardStateSchema), sort: z.enum(['proposedAt', '-proposedAt']).default('-proposedAt') }),
  output: pageOf(rewardSchema).extend({ /** 元, of all that match: what still has to be paid, what was paid. */ toPay: z.number(), paid: z.number() }),
  may: [...ENTERPRISE_MANAGERS],
})

const chosen = { id: idSchema.meta({ widget: 'hidden' }), version: versionSchema.meta({ widget: 'hidden' }) }
const kept = z.object({ id: idSchema, state: rewardStateSchema })

export const approveReward = defineCommand({
  name: 'dual-prevention.approve-reward',
  title: '同意奖励',
  input: z.object({ ...chosen, amount: z.coerce.number().int().min(1, '至少 1 元').max(1_000_000).meta({ title: '奖励金额', unit: '元' }), comment: z.string().trim().max(200).default('').meta({ title: '意见' }) }),
  output: kept,
  may: rewardLife.moves.approve.may,
})

export const refuseReward = defineCommand({
  name: 'dual-prevention.refuse-reward',
  title: '不予奖励',
  input: z.object({ ...chosen, comment: z.string().trim().min(2, '请写明原因').max(200).meta({ title: '原因', widget: 'textarea' }) }),
  output: kept,
  may: rewardLife.moves.refuse.may,
})

/** An anonymous reward is paid against the voucher that its reporter drew with the claim code; nobody is asked for a name. */
export const payReward = defineCommand({
  name: 'dual-prevention.pay-reward',
  title: '登记发放',
  input: z.object({
    ...chosen,
    how: z.string().trim().min(2, '请写明如何发放').max(200).meta({ title: '发放方式', placeholder: '例如：随本月工资发放' }),
    voucher: z.string().trim().max(20).optional().meta({ title: '领取凭证', help: '匿名上报的奖励凭领取凭证发放，不登记领取人' }),
  }),
  output: kept,
  may: rewardLife.moves.pay.may,
})

const whole = z.object({ reward: rewardSchema })
export const rewardProposed = defineEvent('dual-prevention.reward-proposed', '提出奖励', whole)
export const rewardApproved = defineEvent('dual-prevention.reward-approved', '同意奖励', whole)
export const rewardRefused = defineEvent('dual-prevention.reward-refused', '不予奖励', whole)
export const rewardClaimed = defineEvent('dual-prevention.reward-claimed', '匿名上报人领取奖励凭证', whole)
export const rewardPaid = defineEvent('dual-prevention.reward-paid', '发放奖励', whole)
