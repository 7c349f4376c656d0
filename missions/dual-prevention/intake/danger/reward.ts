import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { EventKind } from '@anlan/kernel/event'
import { endpointsOf } from '@anlan/kernel/register'
import { readCode, tokenHash } from '@anlan/platform/auth/token'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import {
  approveReward, payReward, refuseReward, type Reward, rewardApproved, rewardPaid, rewardProposed, rewardRefused, rewardRuleRegister,
} from '../../contract/danger/reward.ts'
import type { Danger } from '../../contract/records.ts'
import { decideApproveReward, decidePayReward, decideRefuseReward, proposeReward } from '../../rules/danger/reward.ts'
import { insertReward, loadReward, saveReward, voucherFits } from '../../store/danger/rewards.ts'
import { handOf } from '../hand.ts'
import { rulesOf } from '../rules-of.ts'

const RULES_MOST = 100

/** A confirmed danger earns what the enterprise has laid down; once. */
export const proposeFor = async (scope: Scope, danger: Danger): Promise<void> => {
  const own = await scope.ask(endpointsOf(rewardRuleRegister).list, { limit: RULES_MOST, offset: 0 } as never)
  const rows = own.accepted ? own.value.rows.map(({ data }) => data) : []
  const reward = proposeReward(danger, { id: scope.newId(), own: rows, rules: await rulesOf(scope), now: scope.now })
  if (reward !== null && (await insertReward(scope.tx, scope.org, reward))) scope.record(rewardProposed, { subject: reward.id, data: { reward } })
}

const current = async ({ tx, org }: Scope, { id, version }: { readonly id: string; readonly version: number }): Promise<Decision<Reward>> => {
  const reward = await loadReward(tx, org, id)
  if (reward === undefined) return refuse('no-such-reward', '没有这条奖励，请刷新后查看', { kind: 'missing' })
  return reward.version === version ? accept(reward) : refuse('stale', '此奖励已被他人办理，请刷新后查看', { kind: 'conflict' })
}

const keep = async (scope: Scope, decision: Decision<Reward>, event: EventKind<(typeof rewardPaid)['data']>) => {
  if (!decision.accepted) return decision
  const reward = decision.value
  await saveReward(scope.tx, scope.org, reward)
  scope.record(event, { subject: reward.id, data: { reward } })
  return accept({ id: reward.id, state: reward.state })
}

export const rewardIntakes = [
  answer(approveReward, async (input, scope) => {
    const found = await current(scope, input)
    return found.accepted ? keep(scope, decideApproveReward(found.value, input, handOf(scope)), rewardApproved) : found
  }),
  answer(refuseReward, async (input, scope) => {
    const found = await current(scope, input)
    return found.accepted ? keep(scope, decideRefuseReward(found.value, input.comment, handOf(scope)), rewardRefused) : found
  }),
  answer(payReward, async (input, scope) => {
    const found = await current(scope, input)
    if (!found.accepted) return found
    const fits = await voucherFits(scope.tx, scope.org, input.id, tokenHash(readCode(input.voucher ?? '')))
    return keep(scope, decidePayReward(found.value, input.how, fits, handOf(scope)), rewardPaid)
  }),
]
