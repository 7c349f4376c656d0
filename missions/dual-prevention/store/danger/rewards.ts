import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { listRewards, Reward } from '../../contract/danger/reward.ts'

const ROW = sql`id, version, danger, danger_name as "dangerName", level, kind, amount, rule, state, reporter_id as "reporterId", reporter, proposed_at as "proposedAt",
  decided_by as "decidedBy", decided_at as "decidedAt", comment, voucher_hash is not null as claimed, paid_by as "paidBy", paid_at as "paidAt", paid_how as "paidHow"`

/** @returns false when the danger has one already */
export const insertReward = async (tx: Tx, org: Id, it: Reward): Promise<boolean> =>
  (await tx.run(sql`insert into danger_reward (org_id, id, version, danger, danger_name, level, kind, amount, rule, state, reporter_id, reporter, proposed_at)
    values (${org}, ${it.id}, ${it.version}, ${it.danger}, ${it.dangerName}, ${it.level}, ${it.kind}, ${it.amount}, ${it.rule}, ${it.state}, ${it.reporterId}, ${it.reporter}, ${it.proposedAt})
    on conflict do nothing`)) === 1

/** Locked until the transaction ends. */
export const loadReward = (tx: Tx, org: Id, id: Id): Promise<Reward | undefined> => tx.first(sql<Reward>`select ${ROW} from danger_reward where org_id = ${org} and id = ${id} for update`)

export const rewardOfDanger = (tx: Tx, org: Id, danger: Id): Promise<Reward | undefined> => tx.first(sql<Reward>`select ${ROW} from danger_reward where org_id = ${org} and danger = ${danger} for update`)

export const saveReward = (tx: Tx, org: Id, it: Reward): Promise<number> =>
  tx.run(sql`update danger_reward set version = ${it.version}, amount = ${it.amount}, state = ${it.state}, comment = ${it.comment}, decided_by = ${it.decidedBy}, decided_at = ${it.decidedAt},
    paid_by = ${it.paidBy}, paid_at = ${it.paidAt}, paid_how = ${it.paidHow} where org_id = ${org} and id = ${it.id}`)

export const setVoucher = (tx: Tx, org: Id, id: Id, hash: Buffer): Promise<number> => tx.run(sql`update danger_reward set voucher_hash = ${hash} where org_id = ${org} and id = ${id}`)

export const voucherFits = async (tx: Tx, org: Id, id: Id, hash: Buffer): Promise<boolean> =>
  (await tx.first(sql<{ id: Id }>`select id from danger_reward where org_id = ${org} and id = ${id} and voucher_hash = ${hash}`)) !== undefined

const ORDER = { proposedAt: sql`proposed_at, id`, '-proposedAt': sql`proposed_at desc, id` }

export const listRewardRows = async (tx: Tx, org: Id, { state, search = '', sort, offset, limit }: z.output<typeof listRewards.input>): Promise<z.output<typeof listRewards.output>> => {
  const chosen = sql`org_id = ${org} ${state.length === 0 ? sql`` : sql`and state = any(${state})`} ${search === '' ? sql`` : sql`and (strpos(danger_name, ${search}) > 0 or strpos(reporter, ${search}) > 0)`}`
  const rows = await tx.many(sql<Reward>`select ${ROW} from danger_reward where ${chosen} order by ${ORDER[sort]} offset ${offset} limit ${limit}`)
  const sums = await tx.first(sql<{ total: number; toPay: number; paid: number }>`select count(*) as total, coalesce(sum(amount) filter (where state = 'approved'), 0) as "toPay",
    coalesce(sum(amount) filter (where state = 'paid'), 0) as paid from danger_reward where ${chosen}`)
  return { rows, total: sums?.total ?? 0, toPay: Number(sums?.toPay ?? 0), paid: Number(sums?.paid ?? 0) }
}
