import type { z } from 'zod'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { type Instant, plantDay, startOfDay } from '@anlan/kernel/time'
import { CLASSIFY2 } from '@anlan/standards/code-tables'
import { figure, type Rules } from '@anlan/standards/profile'
import type { InspectionPlan, Measure, RiskEvent, RiskUnit } from '../contract/records.ts'
import type { saveMeasure, savePlan, saveRiskEvent, saveUnit } from '../contract/save-register.ts'
import { decideInherent, decideResidual } from './assessment.ts'
import { decidePlan, hasPlan } from './inspection-plan.ts'

/** What of a record may be typed on a screen. */
export type Words<Kept> = Omit<Kept, 'id' | 'version' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy'>

/** How many records hang on it. */
interface Below {
  readonly children: number
}

const noParent = (what: string, field: string) => refuse('no-parent', `没有这个${what}，可能已被删除，请重新选择`, { field })
const taken = (what: string, field: string) => refuse('name-taken', `同名的${what}已存在，请改用其他名称`, { field, kind: 'conflict' })
const stillUsed = (what: string, children: string, { children: count }: Below) =>
  refuse('has-children', `此${what}下还有 ${count} 个${children}，请先删除${children}`, { kind: 'conflict' })

export const decideUnit = (input: z.output<typeof saveUnit.input>, facts: Below & { readonly nameTaken: boolean }): Decision<Words<RiskUnit>> => {
  if (input.deleted && facts.children > 0) return stillUsed('风险分析单元', '风险事件', facts)
  if (facts.nameTaken) return taken('风险分析单元', 'name')
  const { id: _id, version: _version, ...words } = input
  return accept(words)
}

export const decideRiskEvent = (
  input: z.output<typeof saveRiskEvent.input>,
  facts: Below & { readonly nameTaken: boolean; readonly unit: RiskUnit | undefined; readonly rules: Rules },
): Decision<Words<RiskEvent>> => {
  if (facts.unit === undefined) return noParent('风险分析单元', 'unit')
  if (input.deleted && facts.children > 0) return stillUsed('风险事件', '管控措施', facts)
  if (facts.nameTaken) return taken('风险事件', 'name')
  const inherentLevel = decideInherent(input, facts.rules)
  if (!inherentLevel.accepted) return inherentLevel
  const residualLevel = decideResidual({ ...input, inherentLevel: inherentLevel.value }, facts.rules)
  if (!residualLevel.accepted) return residualLevel
  const { id: _id, version: _version, ...words } = input
  return accept({ ...words, inherentLevel: inherentLevel.value, residualLevel: residualLevel.value })
}

export const decideMeasure = (
  input: z.output<typeof saveMeasure.input>,
  facts: Below & { readonly nameTaken: boolean; readonly riskEvent: RiskEvent | undefined; readonly rules: Rules; readonly postName: string | null },
): Decision<Words<Measure>> => {
  if (facts.riskEvent === undefined) return noParent('风险事件', 'riskEvent')
  if (input.deleted && facts.children > 0) return stillUsed('管控措施', '排查计划', facts)
  if (!hasPlan(input) && facts.children > 0) return refuse('plan-stands', '此措施还有排查计划，请先删除排查计划再改为自动化监控', { field: 'dataSrc', kind: 'conflict' })
  if (facts.nameTaken) return taken('管控措施', 'description')
  if (CLASSIFY2.rows.find((row) => row.code === input.classify2)?.parent !== input.classify1)
    return refuse('classes-apart', '管控措施分类2 不属于所选的分类1，请重新选择', { field: 'classify2' })
  if (input.post !== null && facts.postName === null) return refuse('no-such-post', '没有这个岗位，可能已被删除，请重新选择', { field: 'post' })
  const most = figure(facts.rules, 'measure-lowers-most').value
  const over = (['lowersLikelihood', 'lowersSeverity'] as const).find((field) => (input[field] ?? 0) > most)
  if (over !== undefined) return refuse('lowers-too-much', `单项措施最多降低 ${most} 级`, { field: over })
  const { id: _id, version: _version, ...words } = input
  return accept({ ...words, postName: input.post === null ? null : facts.postName })
}

export const decideSavePlan = (
  input: z.output<typeof savePlan.input>,
  facts: { readonly measure: Measure | undefined; readonly before: InspectionPlan | undefined; readonly another: boolean; readonly rules: Rules; readonly now: Instant },
): Decision<Words<InspectionPlan>> => {
  if (facts.measure === undefined) return noParent('管控措施', 'measure')
  if (facts.another) return refuse('plan-stands', '此措施已有排查计划，请修改原有计划', { field: 'measure', kind: 'conflict' })
  const decided = decidePlan(input, facts.measure, facts.rules)
  if (!decided.accepted && !input.deleted) return decided
  const { id: _id, version: _version, firstStart, ...words } = input
  return accept({ ...words, active: words.active && !words.deleted, firstStart: firstStart ?? facts.before?.firstStart ?? startOfDay(plantDay(facts.now)) })
}
