import type { Rules } from '@anlan/standards/profile'
import { CLASSIFY2, CONTROL_LEVEL, RISK_LEVEL } from '@anlan/standards/code-tables'
import type { Measure, RiskEvent } from '../../contract/records.ts'
import type { SheetMeasure, SheetRow, Worksheet } from '../../contract/worksheet.ts'
import { explainRating } from '../rating-words.ts'
import { nameKey } from '../register-check.ts'
import { eventNameOf } from './row-words.ts'

export interface EventToMake {
  readonly name: string
  readonly inherent: RiskEvent['inherent']
  readonly residual: RiskEvent['inherent']
  /** The event of that name that stands in the unit, if any. */
  readonly standing: RiskEvent | undefined
  readonly measures: readonly Pick<Measure, 'dataSrc' | 'classify1' | 'classify2' | 'description' | 'inspectionContent' | 'controlLevel'>[]
}

const LONGEST_CONTENT = 1000
/** 重大 is the company's to control, 较大 the department's, 一般 the workshop's, 低 the team's. */
const controlOf = (level: string | undefined): Measure['controlLevel'] => {
  const colour = RISK_LEVEL.rows.find(({ code }) => code === level)?.colour
  return CONTROL_LEVEL.rows.find((row) => row.colour === colour)?.code ?? null
}

const levelOf = (row: SheetRow, rules: Rules): string | undefined => explainRating(row.rating, rules)?.level

/** What nobody has rated comes last. */
const rankOf = (row: SheetRow, rules: Rules): string => levelOf(row, rules) ?? '9'

const measureOf = ({ description, classify2, dataSrc, controlLevel }: SheetMeasure, level: string | undefined): EventToMake['measures'][number] => ({
  dataSrc,
  classify1: (CLASSIFY2.rows.find(({ code }) => code === classify2)?.parent ?? '1') as Measure['classify1'],
  classify2: classify2 ?? '1-5',
  description,
  inspectionContent: description.slice(0, LONGEST_CONTENT),
  controlLevel: controlLevel ?? controlOf(level),
})

interface Standing {
  readonly riskEvents: readonly RiskEvent[]
  readonly measures: readonly Measure[]
}

/** One event a row, rows of one event together by the gravest of their ratings; measures that stand already are left alone. */
export const eventsOf = ({ kind, rows }: Pick<Worksheet, 'kind' | 'rows'>, { riskEvents, measures }: Standing, rules: Rules): EventToMake[] => {
  const groups = Map.groupBy(rows, (row) => nameKey(eventNameOf(kind, row)))
  return [...groups.values()].map((group) => {
    const gravest = group.reduce((worst, row) => (rankOf(row, rules) < rankOf(worst, rules) ? row : worst))
    const name = eventNameOf(kind, gravest)
    const standing = riskEvents.find((it) => nameKey(it.name) === nameKey(name))
    const known = new Set(measures.filter((it) => it.riskEvent === standing?.id).map(({ description }) => nameKey(description)))
    const made = group.flatMap((row) => [...row.existing, ...row.suggested]).filter(({ description }) => {
      const key = nameKey(description)
      if (known.has(key)) return false
      known.add(key)
      return true
    })
    return { name, inherent: gravest.rating, residual: gravest.residual, standing, measures: made.map((it) => measureOf(it, levelOf(gravest, rules))) }
  })
}
