import type { InspectionPlan } from '../contract/records.ts'

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
