import type { InspectionPlan, Measure, RiskEvent, RiskUnit } from '../contract/records.ts'
import type { RegisterLine } from '../contract/register-on-day.ts'

export interface RegisterThen {
  readonly units: readonly RiskUnit[]
  readonly riskEvents: readonly RiskEvent[]
  readonly measures: readonly Measure[]
  readonly plans: readonly InspectionPlan[]
  readonly sources: readonly { readonly code: string; readonly name: string }[]
}

export interface AskedLines {
  readonly search?: string | undefined
  readonly riskLevel: readonly string[]
  readonly bare: boolean
}

const living = <Kept extends { readonly deleted: boolean }>(records: readonly Kept[]): Kept[] => records.filter(({ deleted }) => !deleted)
const byName = (a: string, b: string): number => a.localeCompare(b, 'zh-CN')

const says = ({ unit, riskEvent, measure }: RegisterLine, search: string): boolean =>
  [unit.name, unit.department, unit.hazardCode, riskEvent?.name, measure?.description, measure?.inspectionContent].some((text) => text?.includes(search) === true)

/** 安全风险分级管控清单, one line a measure: the gravest unit first, then by name; what is called alike stays in the order it came. */
export const registerLines = (then: RegisterThen, { search = '', riskLevel, bare }: AskedLines): RegisterLine[] => {
  const names = new Map(then.sources.map(({ code, name }) => [code, name]))
  const events = Map.groupBy(living(then.riskEvents), ({ unit }) => unit)
  const measures = Map.groupBy(living(then.measures), ({ riskEvent }) => riskEvent)
  const plans = new Map(living(then.plans).map((plan) => [plan.measure, plan]))
  const units = living(then.units).filter((unit) => riskLevel.length === 0 || riskLevel.includes(unit.riskLevel))
  const linesOf = (unit: RiskUnit): RegisterLine[] => {
    const above = { objectName: names.get(unit.hazardCode) ?? null, unit }
    const own = (events.get(unit.id) ?? []).toSorted((a, b) => byName(a.name, b.name))
    if (own.length === 0) return bare ? [{ key: unit.id, ...above, riskEvent: null, measure: null, plan: null }] : []
    return own.flatMap((riskEvent): RegisterLine[] => {
      const below = (measures.get(riskEvent.id) ?? []).toSorted((a, b) => byName(a.classify2, b.classify2))
      if (below.length === 0) return bare ? [{ key: riskEvent.id, ...above, riskEvent, measure: null, plan: null }] : []
      return below.map((measure) => ({ key: measure.id, ...above, riskEvent, measure, plan: plans.get(measure.id) ?? null }))
    })
  }
  const lines = units.toSorted((a, b) => byName(a.riskLevel, b.riskLevel) || byName(a.name, b.name)).flatMap(linesOf)
  return search === '' ? lines : lines.filter((line) => says(line, search))
}
