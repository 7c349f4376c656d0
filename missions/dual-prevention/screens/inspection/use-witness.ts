import { SECOND } from '@anlan/kernel/time'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { myWitness } from '../../contract/inspection/my-witness.ts'
import type { Witness } from '../../contract/records.ts'
import type { DueCheck } from './due-check.ts'

const ASK_EVERY = 10 * SECOND

/** Whether positioning sees me at one of these places; asked only where that can prove anything. */
export const useWitness = ({ site, places }: DueCheck): Witness | null | undefined => {
  const drawn = places.some(({ x, y }) => x !== null && y !== null)
  const skip = !drawn || site?.setting.sufficient.includes('position') !== true
  return useQueryOf(myWitness, { places: places.map(({ id }) => id) }, { every: ASK_EVERY, skip }).value?.witness
}
