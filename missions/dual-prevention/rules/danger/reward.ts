import type { z } from 'zod'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { step } from '@anlan/kernel/lifecycle'
import { figure, type Rules } from '@anlan/standards/profile'
import { type approveReward, type Reward, rewardLife } from '../../contract/danger/reward.ts'
import type { Danger } from '../../contract/records.ts'
import type { Hand } from '../hand.ts'

/** One row of the enterprise's 奖励标准; an empty kind holds for all. */
export interface RewardRule {
  readonly level: string
  readonly kind: string
  readonly amount: number
}

interface ProposalFacts {
  readonly id: Id
  readonly own: readonly RewardRule[]
  readonly rules: Rules
  readonly now: number
}

/** What was found on the way by a person earns; what was found on duty, or came from a house, a rule or an authority, does not. */
const earns = ({ record, origin, source }: Danger): boolean => record === null && origin == null && !source.startsWith('10-1')

/** The proposal for a confirmed danger; the row of its kind before the row of all kinds before the limit of its level. */
export const proposeReward = (danger: Danger, { id, own, rules, now }: ProposalFacts): Reward | null => {
  if (!earns(danger)) return null
  const fitting = own.filter(({ level }) => level === danger.level)
  const row = fitting.find(({ kind }) => kind !== '' && kind === danger.kind) ?? fitting.find(({ kind }) => kind === '')
  const limit = figure(rules, danger.level === '1' ? 'reward-major-yuan' : 'reward-general-yuan')
  const [amount, rule] = row === undefined ? [limit.value, limit.title] : [row.amount, '本单位奖励标准']
  if (amount === 0) return null
  return {
    id, version: 1, danger: danger.id, dangerName: danger.name, level: danger.level, kind: danger.kind, amount, rule, state: 'proposed',
    reporterId: danger.reporterId ?? null, reporter: danger.reporter, proposedAt: now, decidedBy: null, decidedAt: null, comment: null, claimed: false,
    paidBy: null, paidAt: null, paidHow: null,
  }
}

const next = (reward: Reward, changes: Partial<Reward>): Decision<Reward> => accept({ ...reward, ...changes, version: reward.version + 1 })

/** Nobody grants a reward to themselves. */
export const decideApproveReward = (reward: Reward, { amount, comment }: Pick<z.output<typeof approveReward.input>, 'amount' | 'comment'>, by: Hand): Decision<Reward> => {
  const state = step(rewardLife, reward.state, 'approve')
  if (!state.accepted) return state
  if (reward.reporterId === by.id) return refuse('own-reward', '此隐患由您本人上报，奖励请由他人审批', { kind: 'forbidden' })
  return next(reward, { state: state.value, amount, comment, decidedBy: by.name, decidedAt: by.now })
}

export const decideRefuseReward = (reward: Reward, comment: string, by: Hand): Decision<Reward> => {
  const state = step(rewardLife, reward.state, 'refuse')
  return state.accepted ? next(reward, { state: state.value, comment, decidedBy: by.name, decidedAt: by.now }) : state
}

/** @param voucherFits whether what was shown is the voucher that was drawn last; only asked of rewards that name nobody */
export const decidePayReward = (reward: Reward, how: string, voucherFits: boolean, by: Hand): Decision<Reward> => {
  const state = step(rewardLife, reward.state, 'pay')
  if (!state.accepted) return state
  if (reward.reporterId === null && !reward.claimed)
    return refuse('not-claimed', '上报人还没有领取凭证。请等上报人凭查询码在上报页面领取凭证后，持凭证来领', { field: 'voucher' })
  if (reward.reporterId === null && !voucherFits) return refuse('voucher-wrong', '领取凭证不对，请与来人出示的凭证核对', { field: 'voucher' })
  return next(reward, { state: state.value, paidBy: by.name, paidAt: by.now, paidHow: how })
}

export const decideClaimReward = (reward: Reward): Decision<Reward> =>
  reward.state === 'approved'
    ? next(reward, { claimed: true })
    : refuse('nothing-to-claim', reward.state === 'paid' ? '奖励已发放' : '奖励还没有批准，请稍后再来查看', { kind: 'conflict' })
