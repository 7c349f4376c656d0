import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { ModelAnswer } from '../contract/advice.ts'

export const saveModelAnswer = async (tx: Tx, org: Id, answer: ModelAnswer): Promise<void> => {
  await tx.run(sql`insert into risk_model_answer (org_id, id, permit, at, body) values (${org}, ${answer.id}, ${answer.permit}, ${answer.at}, ${JSON.stringify(answer)})`)
}
/** The last ones of a permit, the newest first. */
export const modelAnswersOf = async (tx: Tx, org: Id, permit: Id): Promise<ModelAnswer[]> =>
  (await tx.many(sql<{ body: ModelAnswer }>`select body from risk_model_answer where org_id = ${org} and permit = ${permit} order by at desc, id desc limit 3`)).map(({ body }) => body)
