import { addDays, type PlantDay, startOfDay } from '@anlan/kernel/time'
import type { Between } from '../../store/list-due-rows.ts'

/** Whole days; without an end, for ever. */
export const periodOf = ({ from, to }: { readonly from?: PlantDay | undefined; readonly to?: PlantDay | undefined }): Between => ({
  from: from === undefined ? 0 : startOfDay(from),
  to: to === undefined ? Number.MAX_SAFE_INTEGER : startOfDay(addDays(to, 1)),
})
