import { endpointsOf, type Register } from '@anlan/kernel/register'
import { answer } from '@anlan/platform/module/module'
import { registerAnswers, saveRow } from '@anlan/platform/register/register'
import { groundRegister } from '../contract/ground.ts'
import { decideTiles, tileHostsOf } from './tile-address.ts'

const { save } = endpointsOf(groundRegister)

/** A map's address is the enterprise's to set, but only of a host that whoever runs the server has named. */
const saveGround = answer(save, async (input, scope) => {
  const decision = decideTiles(input.data.tiles, tileHostsOf(scope.settings['tileHosts'] ?? ''))
  return decision.accepted ? saveRow(groundRegister as unknown as Register, scope, input) : decision
})

/** Kept as any register is, but for its saving. */
export const groundAnswers = [...registerAnswers(groundRegister).filter(({ endpoint }) => endpoint.name !== save.name), saveGround]
