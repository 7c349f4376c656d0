import { accept, refuse } from '@anlan/kernel/decision'
import { DAY, HOUR, MINUTE, SECOND } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import { heatMap } from '../../contract/heat.ts'
import { countAgain } from '../../intake/count-again.ts'
import { addReadable } from '../../rules/heat/cell-codec.ts'
import type { CellTime } from '../../rules/heat/cells.ts'
import { cutIntoParts, partOf } from '../../rules/heat/day-parts.ts'
import { shownCells } from '../../rules/heat/shown-cells.ts'
import { hourOf } from '../../rules/track/blocks.ts'
import { countedBetween, lastCounted } from '../../store/statistics/counted-hours.ts'
import { floorsOf, heatOf } from '../../store/statistics/heat.ts'

/** Two months and a day: longer nobody compares, and it still answers within a second or two. */
const LONGEST = 63 * DAY

export const heatView = answer(heatMap, async ({ daytime, from, to, ...asked }, scope) => {
  const { tx, org } = scope
  if (to <= from) return refuse('bad-span', '结束时间应晚于开始时间', { field: 'to' })
  if (to - from > LONGEST) return refuse('span-too-long', '一次最多查看 63 天，请缩短时间', { field: 'to' })
  const [first, end] = [hourOf(from), hourOf(to - 1) + HOUR]
  const filter = { ...asked, ...cutIntoParts(first, end, daytime) }
  const counted = (await countedBetween(tx, org, first, end - 1)).filter(({ hour }) => daytime === 'all' || partOf(hour).daytime === daytime)
  const cells = new Map<number, CellTime>()
  const unread = new Set((await heatOf(tx, org, filter)).filter(({ body }) => !addReadable(cells, body)).map(({ at }) => at))
  // The tracks are still there: what is broken is counted out of them once more.
  await countAgain(scope, counted.filter(({ hour }) => unread.has(hour) || unread.has(partOf(hour).from)).map(({ hour }) => hour))
  const last = await lastCounted(tx, org)
  return accept({
    cells: shownCells(cells), floors: await floorsOf(tx, org, filter), hours: counted.length, damaged: counted.reduce((sum, it) => sum + it.damaged, 0) + unread.size,
    personHours: Math.round(([...cells.values()].reduce((sum, { seconds }) => sum + seconds, 0) * SECOND * 10) / HOUR) / 10,
    countedUntil: last === undefined ? null : last.hour + last.minutes * MINUTE,
  })
})
