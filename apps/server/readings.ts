import { modbusTcp } from '@anlan/edge-modbus-tcp/modbus-tcp'
import type { House } from '@anlan/platform/module/house'
import { startEdges } from '@anlan/plant/module'

/** Feeds measurement points from the controllers of the plants, as long as the process lives. */
export const startReadings = (house: House): (() => Promise<void>) => startEdges(house, { 'modbus-tcp': modbusTcp })
