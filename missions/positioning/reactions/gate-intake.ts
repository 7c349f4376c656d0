import { type House, systemSpeaker } from '@anlan/platform/module/house'
import type { GateIntake } from '../contract/gate-message.ts'
import { keepGateMessages } from '../intake/gate.ts'

/** The door for gate systems: each batch is one transaction. */
export const openGateIntake = (house: House): GateIntake => ({
  pass: (source, messages) => house.act(systemSpeaker(source.org, source.name), (scope) => keepGateMessages(scope, source, messages)),
})
