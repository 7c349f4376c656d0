import type { Scope } from '@anlan/platform/module/scope'
import type { Judged } from '../../contract/judged.ts'
import type { Engine } from '../../rules/engine/engine.ts'
import { takenSign, waitingSigns } from '../../store/signs/signs.ts'

/** Signs that were written down since the last look, into the engine: by whichever process runs it. The same one twice changes nothing. */
export const takeSigns = async ({ tx, org }: Scope, engine: Pick<Engine, 'sign' | 'where'>, out: Judged[]): Promise<void> => {
  for (const { id, person, at, plan, x, y, floor } of await waitingSigns(tx, org)) {
    engine.sign({ carrier: person, at, place: plan === null || x === null || y === null ? null : { plan, x, y, floor: floor ?? 1 } }, out)
    const where = engine.where(person)
    await takenSign(tx, org, id, where?.at === at ? where.fences : [])
  }
}
