import type { InspectionPlan, Measure } from '../contract/records.ts'
import { controlledBy } from '../rules/control-level.ts'

const EACH: Readonly<Record<string, string>> = { '1 天': '每天', '7 天': '每周', '1 月': '每月', '3 月': '每季度', '6 月': '每半年', '1 年': '每年' }

/** 每 2 小时（08:00–20:00）, 每周. */
export const cycleWords = ({ cycle, cycleUnit, windowStart, windowEnd }: Pick<InspectionPlan, 'cycle' | 'cycleUnit' | 'windowStart' | 'windowEnd'>): string => {
  const each = EACH[`${cycle} ${cycleUnit}`] ?? (cycle === 1 ? `每${cycleUnit}` : `每 ${cycle} ${cycleUnit === '月' ? '个月' : cycleUnit}`)
  return windowStart === null || windowEnd === null ? each : `${each}（${windowStart}–${windowEnd}）`
}

/** What the address says is open: `unit:…`, `event:…`, `measure:…`; the unit of an event stands beside it. */
export type Opened = { readonly kind: 'unit' | 'measure'; readonly id: string } | { readonly kind: 'event'; readonly id: string; readonly unit: string }

export const openedOf = ({ at, of }: Readonly<Record<string, string | undefined>>): Opened | undefined => {
  const [kind, id] = at?.split(':') ?? []
  if (id === undefined || id === '') return undefined
  if (kind === 'unit' || kind === 'measure') return { kind, id }
  return kind === 'event' && of !== undefined ? { kind, id, unit: of } : undefined
}

export const addressOf = (opened: Opened | undefined): { readonly at: string | undefined; readonly of: string | undefined } => ({
  at: opened === undefined ? undefined : `${opened.kind}:${opened.id}`,
  of: opened?.kind === 'event' ? opened.unit : undefined,
})

/** 公司级，部门级、车间级、班组级同时管控（待核） */
export const controlWords = (level: NonNullable<Measure['controlLevel']>): string => {
  const [own, ...below] = controlledBy(level)
  return `${own}${below.length === 0 ? '' : `，${below.join('、')}同时管控（待核）`}`
}

/** 可能性 1.5 级、后果 1 级 */
export const loweredWords = ({ lowersLikelihood, lowersSeverity }: Pick<Measure, 'lowersLikelihood' | 'lowersSeverity'>): string =>
  [lowersLikelihood == null ? '' : `可能性 ${lowersLikelihood} 级`, lowersSeverity == null ? '' : `后果 ${lowersSeverity} 级`].filter((it) => it !== '').join('、')
