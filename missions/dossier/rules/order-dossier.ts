import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { addMonths, type PlantDay } from '@anlan/kernel/time'

/** As much as people bind together; a longer time is several ledgers. */
const MOST_MONTHS = 12

interface Asked {
  readonly from: PlantDay
  readonly to: PlantDay
  readonly parts: readonly string[]
}

/** A period that can be told, of parts that there are. */
export const decideDossier = ({ from, to, parts }: Asked, { today, known }: { readonly today: PlantDay; readonly known: readonly string[] }): Decision<Asked> => {
  if (to < from) return refuse('period-backwards', '截止日期不能早于起始日期', { field: 'to' })
  if (from > today) return refuse('period-ahead', '起始日期不能晚于今天', { field: 'from' })
  if (to >= addMonths(from, MOST_MONTHS)) return refuse('period-long', `一本台账最长 ${MOST_MONTHS} 个月，更长的请分成几本`, { field: 'to' })
  const lost = parts.filter((part) => !known.includes(part))
  if (lost.length > 0) return refuse('no-such-part', '所选内容中有已不提供的项，请刷新后重新选择', { field: 'parts' })
  return accept({ from, to, parts: known.filter((part) => parts.includes(part)) })
}

/** `TZ-2026-0007` */
export const dossierNumber = (day: PlantDay, count: number): string => `TZ-${day.slice(0, 4)}-${String(count).padStart(4, '0')}`
