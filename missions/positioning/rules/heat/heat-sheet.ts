import { SECOND } from '@anlan/kernel/time'
import type { PersonClass } from '../../contract/fence.ts'
import { CELL_METRES } from '../../contract/heat.ts'
import type { CountedPerson } from '../statistics/counted-person.ts'
import { HEARD_FOR } from '../statistics/minute-spots.ts'
import type { TrackPoint, TrackSpan } from '../track/track-point.ts'
import { bitOf, cellAt, type CellTime } from './cells.ts'

/** Cells of one floor of one plan, of one class. */
export interface HeatSheet {
  readonly plan: string
  readonly floor: number
  readonly class: PersonClass
  readonly cells: ReadonlyMap<number, CellTime>
}

export interface OpenHeatSheet {
  add(person: CountedPerson, spans: readonly TrackSpan[]): void
  sheets(): HeatSheet[]
}

/** Lays the time between two points along the way between them, in steps of half a cell. A silence belongs to no cell. */
const layStep = (cells: Map<number, CellTime>, [from, x, y]: TrackPoint, [to, toX, toY]: TrackPoint, bit: number): void => {
  const steps = Math.max(1, Math.ceil(Math.hypot(toX - x, toY - y) / (CELL_METRES / 2)))
  for (let step = 0; step < steps; step += 1) {
    const part = (step + 0.5) / steps
    const cell = cellAt(x + (toX - x) * part, y + (toY - y) * part)
    if (cell === undefined) continue
    const time = cells.get(cell) ?? { seconds: 0, who: 0 }
    time.seconds += (to - from) / SECOND / steps
    time.who = (time.who | bit) >>> 0
    cells.set(cell, time)
  }
}

export const openHeatSheet = (): OpenHeatSheet => {
  const sheets = new Map<string, HeatSheet & { readonly cells: Map<number, CellTime> }>()
  const sheetOf = (plan: string, floor: number, kind: PersonClass) => {
    const key = `${floor} ${kind} ${plan}`
    const sheet = sheets.get(key) ?? { plan, floor, class: kind, cells: new Map<number, CellTime>() }
    sheets.set(key, sheet)
    return sheet
  }
  return {
    add: ({ person, class: kind }, spans) => {
      const bit = bitOf(person)
      for (const { plan, points } of spans)
        for (const [at, point] of points.entries()) {
          const next = points[at + 1]
          if (next === undefined || next[0] - point[0] > HEARD_FOR) continue
          layStep(sheetOf(plan, point[3], kind).cells, point, next, bit)
        }
    },
    sheets: () => [...sheets.values()].filter(({ cells }) => cells.size > 0),
  }
}
