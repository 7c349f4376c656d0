import { endpointsOf } from '@anlan/kernel/register'
import { planRegister } from '@anlan/plant/contract/place'
import { layAreas } from '../demo/site.ts'
import { paintMaker } from '../plants/paint-maker/paint-maker.ts'
import type { Visitor } from '../visitor.ts'

/** The plan and its areas, laid once for all tests that share the stage. */
export const havePlan = async (manager: Visitor): Promise<void> => {
  if ((await manager.get(endpointsOf(planRegister).list, { limit: 1 })).total === 0) await layAreas(manager, paintMaker)
}
