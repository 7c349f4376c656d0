import { addDays, type PlantDay, plantDay } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { useUrlState } from '@anlan/platform/ui/list/url-state'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The day that the address names, today when it names none. */
export const useDay = () => {
  const [url, change] = useUrlState()
  const today = plantDay(usePlantNow())
  const day: PlantDay = DAY.test(url['day'] ?? '') ? (url['day'] ?? today) : today
  return { url, change, today, day, go: (to: PlantDay) => change({ day: to === today ? undefined : to }) }
}

/** A day before, a day after, or any. */
export const DayPick = ({ day, today, go }: { readonly day: PlantDay; readonly today: PlantDay; readonly go: (day: PlantDay) => void }) => (
  <div className="swb-day">
    <Button kind="quiet" onClick={() => go(addDays(day, -1))}>前一天</Button>
    <input className="al-input" type="date" aria-label="日期" value={day} onChange={(event) => { if (DAY.test(event.target.value)) go(event.target.value) }} />
    <Button kind="quiet" onClick={() => go(addDays(day, 1))}>后一天</Button>
    {day === today ? null : <Button kind="quiet" onClick={() => go(today)}>回到今天</Button>}
  </div>
)
