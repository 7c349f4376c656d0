import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Look } from '../contract/look.ts'

export interface Trial {
  readonly id: Id
  readonly camera: Id
  readonly from: Instant
  readonly until: Instant
  /** By the wall clock. */
  readonly askedAt: Instant
  readonly worker: Id | null
  readonly state: 'waiting' | 'looking' | 'done' | 'failed'
  readonly tip: string
  readonly looks: readonly Look[]
}

export const insertTrial = (tx: Tx, org: Id, it: Pick<Trial, 'id' | 'camera' | 'from' | 'until' | 'askedAt'>): Promise<number> =>
  tx.run(sql`insert into rule_trial (org_id, id, camera, from_at, until_at, asked_at, state) values (${org}, ${it.id}, ${it.camera}, ${it.from}, ${it.until}, ${it.askedAt}, 'waiting') on conflict do nothing`)

export const readTrial = (tx: Tx, org: Id, id: Id): Promise<Trial | undefined> =>
  tx.first(sql<Trial>`select id, camera, from_at as "from", until_at as "until", asked_at as "askedAt", worker, state, tip, looks from rule_trial where org_id = ${org} and id = ${id}`)

/** The oldest that waits becomes this worker's. */
export const takeTrial = async (tx: Tx, org: Id, worker: Id): Promise<Id | undefined> =>
  (await tx.first(sql<{ id: Id }>`update rule_trial set worker = ${worker}, state = 'looking' where org_id = ${org} and id = (select id from rule_trial where org_id = ${org} and state = 'waiting' order by asked_at, id limit 1 for update skip locked) returning id`))?.id

/** 0 where it was not this worker's to tell. */
export const endTrial = (tx: Tx, org: Id, worker: Id, id: Id, told: Pick<Trial, 'state' | 'tip' | 'looks'>): Promise<number> =>
  tx.run(sql`update rule_trial set state = ${told.state}, tip = ${told.tip}, looks = ${JSON.stringify(told.looks)} where org_id = ${org} and id = ${id} and worker = ${worker} and state = 'looking'`)

export const forgetTrial = (tx: Tx, org: Id, id: Id): Promise<number> => tx.run(sql`delete from rule_trial where org_id = ${org} and id = ${id}`)
