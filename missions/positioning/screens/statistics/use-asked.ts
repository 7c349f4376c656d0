import { plantDay } from '@anlan/kernel/time'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { type PeriodName, PERIODS, periodOf } from './periods.ts'

/** What the statistics pages ask for, as it stands in the address: they all keep it when one goes from one to the other. */
export const useAsked = () => {
  const [url, change] = useUrlState()
  const today = plantDay(usePlantNow())
  const name: PeriodName = url['period'] !== undefined && url['period'] in PERIODS ? (url['period'] as PeriodName) : 'month'
  const month = /^\d{4}-\d{2}$/.test(url['month'] ?? '') ? url['month'] : undefined
  const period = month === undefined ? periodOf(name, today, { from: url['from'], to: url['to'] }) : periodOf('last', `${nextMonth(month)}-01`, {})
  const kind = url['class']
  const who = { class: kind === 'employee' || kind === 'contractor' || kind === 'visitor' ? [kind] : [], ...(url['fence'] === undefined ? {} : { fence: url['fence'] }), ...(url['department'] === undefined ? {} : { department: url['department'] }) } as const
  return { url, change, today, name, period, who: { ...who, class: [...who.class] }, kind: url['kind'] === undefined ? [] : [url['kind']] }
}

/** A paper leads to its month. */
const nextMonth = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

export type Asked = ReturnType<typeof useAsked>
