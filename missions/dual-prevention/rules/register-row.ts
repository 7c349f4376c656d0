import type { Refusal } from '@anlan/kernel/decision'
import { ID_PATTERN, type Id } from '@anlan/kernel/id'
import { CLASSIFY1, CLASSIFY2, CONTROL_LEVEL, DATA_SRC, RISK_LEVEL } from '@anlan/standards/code-tables'
import type { Rules } from '@anlan/standards/profile'
import type { Measure, RiskEvent, RiskUnit } from '../contract/records.ts'
import { decideInherent, decideResidual } from './assessment.ts'
import type { CellReader } from './register-cells.ts'
import { headerOf, type RegisterKey } from './register-columns.ts'
import { type PostFacts, readPost } from './register-plan.ts'

/** Words that older workbooks have no column for stay away where the cell is empty: what stands is not wiped out. */
export type UnitWords = Pick<RiskUnit, 'name' | 'hazardCode' | 'department' | 'responsible' | 'riskLevel' | 'areas'>
export type EventWords = Pick<RiskEvent, 'name' | 'inherent' | 'inherentLevel' | 'residualLevel' | 'residual' | 'residualReason'>
export type MeasureWords = Pick<Measure, 'dataSrc' | 'classify1' | 'classify2' | 'classify3' | 'description' | 'inspectionContent' | 'controlLevel' | 'post' | 'postName'>

export const readUnit = (read: CellReader): UnitWords | null => {
  const name = read.words('unitName', 200)
  const hazardCode = read.words('hazardCode', 36)
  const department = read.words('department', 200)
  const responsible = read.words('responsible', 20)
  const riskLevel = read.code('riskLevel', RISK_LEVEL)
  const areas = read.text('areas', 500).split(/[、,，;；\n]/u).map((area) => area.trim()).filter((area) => area !== '')
  if (name === null || hazardCode === null || department === null || responsible === null || riskLevel === null) return null
  return { name, hazardCode, department, responsible, riskLevel, ...(areas.length === 0 ? {} : { areas: [...new Set(areas)] }) }
}

const PARTS = {
  inherent: { l: 'l', e: 'e', c: 'c' },
  residual: { l: 'residualL', e: 'residualE', c: 'residualC' },
} as const

/** 可能性, 暴露 and 后果 are a rating by LEC; without 暴露 one by LS. All empty: not rated yet. */
const readRating = (read: CellReader, keys: (typeof PARTS)[keyof typeof PARTS]): RiskEvent['inherent'] => {
  const [l, e, c] = [read.number(keys.l), read.number(keys.e), read.number(keys.c)]
  if (l === null && e === null && c === null) return null
  if (l === null) return read.fault(keys.l, `“${headerOf(keys.l)}”没有填写`)
  if (c === null) return read.fault(keys.c, `“${headerOf(keys.c)}”没有填写`)
  return e === null ? { method: 'LS', l, s: c } : { method: 'LEC', l, e, c }
}

const RATING_KEYS = { l: 'l', e: 'e', c: 'c', s: 'c', inherentLevel: 'inherentLevel', residualLevel: 'residualLevel', residualReason: 'residualReason' } as const
const RESIDUAL_KEYS = { l: 'residualL', e: 'residualE', c: 'residualC', s: 'residualC' } as const

/** Where a refusal of the assessment belongs on the sheet. */
const keyOf = ({ field, facts }: Refusal): RegisterKey =>
  field === 'residual' ? RESIDUAL_KEYS[facts?.['part'] as keyof typeof RESIDUAL_KEYS] : RATING_KEYS[field as keyof typeof RATING_KEYS]

export const readEvent = (read: CellReader, rules: Rules, filled: (key: 'inherentLevel' | 'residualLevel') => boolean): EventWords | null => {
  const name = read.words('eventName', 500)
  const inherent = readRating(read, PARTS.inherent)
  const residual = readRating(read, PARTS.residual)
  const stated = filled('inherentLevel') ? read.code('inherentLevel', RISK_LEVEL) : null
  const statedResidual = filled('residualLevel') ? read.code('residualLevel', RISK_LEVEL) : null
  const residualReason = read.text('residualReason', 500)
  const inherentLevel = decideInherent({ inherent, inherentLevel: stated }, rules)
  if (!inherentLevel.accepted) return read.fault(keyOf(inherentLevel.refusal), inherentLevel.refusal.message)
  const residualLevel = decideResidual({ residual, residualLevel: statedResidual, residualReason, inherentLevel: inherentLevel.value }, rules)
  if (!residualLevel.accepted) return read.fault(keyOf(residualLevel.refusal), residualLevel.refusal.message)
  const more = { ...(residual === null ? {} : { residual }), ...(residualReason === '' ? {} : { residualReason }) }
  return name === null ? null : { name, inherent, inherentLevel: inherentLevel.value, residualLevel: residualLevel.value, ...more }
}

export const readMeasure = (read: CellReader, filled: (key: 'controlLevel' | 'measurePost') => boolean, facts: PostFacts): MeasureWords | null => {
  const dataSrc = read.code('dataSrc', DATA_SRC)
  const classify1 = read.code('classify1', CLASSIFY1)
  const classify2 = read.code('classify2', CLASSIFY2, classify1 ?? undefined)
  const classify3 = read.text('classify3', 100)
  const description = read.words('description', 4000)
  const inspectionContent = read.words('inspectionContent', 1000)
  const controlLevel = filled('controlLevel') ? read.code('controlLevel', CONTROL_LEVEL) : null
  const post = filled('measurePost') ? readPost(read, 'measurePost', facts) : null
  if (dataSrc === null || classify1 === null || classify2 === null || description === null || inspectionContent === null) return null
  return { dataSrc, classify1, classify2, classify3, description, inspectionContent, controlLevel, ...(post === null ? {} : { post: post.id, postName: post.name }) }
}

/** The id under which the receiver knows the measure; it stays. */
export const readId = (read: CellReader): Id | null => {
  const said = read.text('id', 100).toLowerCase()
  if (said === '' || ID_PATTERN.test(said)) return said === '' ? null : said
  return read.fault('id', '平台ID应为接收平台给出的 36 位编号', '没有编号的请留空，系统会自动生成')
}
