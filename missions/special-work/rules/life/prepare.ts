import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { beijingMinute, type Instant } from '@anlan/kernel/time'
import { WORK_MEASURES } from '@anlan/standards/special-work/measures'
import type { GasTest } from '../../contract/gas.ts'
import type { Measure, Permit, Request } from '../../contract/permit.ts'
import type { Named, Presence } from '../../contract/person.ts'
import { levelOf } from '../level/level.ts'
import { type Analysis, analysed, isUnchecked } from '../templates/taken.ts'
import { changed, type Deciding, handAt, isIn, moved, notNow, passGates, whoActs } from './deciding.ts'

/** A draft as it is written; the level is computed anew each time. */
export const decideRequest = (request: Request, { permit, actor, facts }: Deciding): Decision<Permit> => {
  const by = whoActs(actor)
  if (!by.accepted) return by
  if (!isIn(permit, 'draft')) return notNow(permit, '修改。作业变更的请作废后重新办理', 'GB 30871-2022 4.16')
  const { level, reasons } = levelOf(request.detail)
  return changed(permit, facts, by.value.name, { request, kind: request.detail.kind, level, levelReasons: [...reasons] })
}

export const blankMeasures = (kind: Permit['kind']): Measure[] => WORK_MEASURES[kind].map(({ text }, row) => ({ row, text, involved: null, reason: '', blanks: {}, confirmed: null, presence: null, photos: [] }))

/** 提交申请 (AQ 3064.2-2025 5.3.2). From here on nobody changes what was asked for. */
export const decideApply = (deciding: Deciding): Decision<Permit> => {
  const { permit, actor, facts } = deciding
  const by = whoActs(actor)
  if (!by.accepted) return by
  const passed = passGates('apply', deciding)
  return passed.accepted ? moved(permit, 'apply', facts, by.value.name, { appliedAt: facts.now, measures: blankMeasures(permit.kind) }) : passed
}

/** 作业危害分析 (GB 30871-2022 4.1). What comes from a template counts when a person has gone through it (AQ 3064.2-2025 5.4.1). */
export const decideHazards = (analysis: Analysis, { permit, actor, facts }: Deciding): Decision<Permit> => {
  const by = whoActs(actor)
  if (!by.accepted) return by
  if (!isIn(permit, 'draft', 'preparing')) return notNow(permit, '修改危害分析')
  if (isUnchecked(analysis)) return refuse('hazards-unchecked', '从模板、建议带入的内容请结合现场逐条核对、修改，勾选“已逐条核对”后保存', { field: 'checked', clause: 'AQ 3064.2-2025 5.4.1' })
  return changed(permit, facts, by.value.name, { hazards: { ...handAt(by.value, facts), ...analysed(analysis) } })
}

export const decideCoordinator = (coordinator: Named, { permit, actor, facts }: Deciding): Decision<Permit> => {
  const by = whoActs(actor)
  if (!by.accepted) return by
  return isIn(permit, 'draft', 'preparing', 'signing', 'issued', 'suspended') ? changed(permit, facts, by.value.name, { coordinator }) : notNow(permit, '指定协调人')
}

export interface MeasureAnswer {
  readonly row: number
  readonly involved: boolean
  readonly reason: string
  readonly blanks: Readonly<Record<string, string>>
  readonly photos: readonly string[]
  readonly presence: Presence
  /** By the phone that had no network; left out: now. */
  readonly at?: Instant | undefined
  /** Answered without knowing the version: the confirmation of the row that was shown, null when it was open. */
  readonly over?: { readonly seen: Instant | null } | undefined
}

/** Somebody else answered the same row in the meantime: neither answer is lost, and he who comes second decides. */
const answeredSince = ({ confirmed }: Measure, { over }: MeasureAnswer, by: Named): Decision<true> =>
  over === undefined || confirmed === null || confirmed.by.id === by.id || confirmed.at === over.seen
    ? accept(true)
    : refuse('measure-answered', `${confirmed.by.name}已在 ${beijingMinute(confirmed.at)} 确认了这一条，请核对后再决定是否修改`, { kind: 'conflict', facts: { changedBy: confirmed.by.name, changedAt: confirmed.at } })

/** One row at a time, by a person on the spot (AQ 3064.2-2025 5.4.5): not concerned needs a reason, concerned its blanks. */
export const decideMeasure = (answer: MeasureAnswer, { permit, actor, facts }: Deciding): Decision<Permit> => {
  const by = whoActs(actor)
  if (!by.accepted) return by
  if (!isIn(permit, 'preparing', 'suspended')) return notNow(permit, '确认安全措施')
  const row = WORK_MEASURES[permit.kind][answer.row]
  const standing = permit.measures[answer.row]
  if (row === undefined || standing === undefined) return refuse('measure-unknown', '没有这条安全措施，请刷新后重试', { kind: 'missing' })
  const since = answeredSince(standing, answer, by.value)
  if (!since.accepted) return since
  if (!answer.involved && row.required === true) return refuse('measure-required', `“${row.text}”必须落实，不能标为不涉及`, { field: 'involved', clause: 'AQ 3064.2-2025 5.4.5' })
  if (!answer.involved && answer.reason.trim() === '' && row.hint !== 'never') return refuse('measure-reason', '不涉及的措施请说明原因', { field: 'reason' })
  const blank = answer.involved ? row.blanks?.find(({ name }) => (answer.blanks[name] ?? '').trim() === '') : undefined
  if (blank !== undefined) return refuse('measure-blank', `请填写“${blank.title}”`, { field: `blanks.${blank.name}` })
  const { involved, reason, blanks, photos, presence } = answer
  const confirmed = { by: by.value, at: Math.min(answer.at ?? facts.now, facts.now) }
  const measures = permit.measures.map((it) => (it.row === answer.row ? { ...it, involved, reason, blanks: { ...blanks }, photos: [...photos], presence, confirmed } : it))
  return changed(permit, facts, by.value.name, { measures })
}

/** A test that the engine has judged. A worker does not test his own air (separation of duties, practice). */
export const decideGas = (test: GasTest, { permit, actor, facts }: Deciding): Decision<Permit> => {
  const by = whoActs(actor)
  if (!by.accepted) return by
  if (!isIn(permit, 'preparing', 'signing', 'issued', 'working', 'suspended')) return notNow(permit, '登记气体分析')
  if (test.sampledAt > facts.now) return refuse('gas-future', '取样时间晚于现在，请核对', { field: 'sampledAt' })
  if (permit.request.workers.some(({ id }) => id === by.value.id)) return refuse('gas-own', '作业人员不能分析自己作业的气体，请由分析人员或监护人检测', { kind: 'forbidden' })
  return changed(permit, facts, by.value.name, { gas: [...permit.gas, test] })
}

/** 安全交底, with those who come later (GB 30871-2022 4.4, AQ 3064.2-2025 5.6.4). */
export const decideBriefing = (briefing: { readonly points: string; readonly receivers: Permit['briefings'][number]['receivers'] }, { permit, actor, facts }: Deciding): Decision<Permit> => {
  const by = whoActs(actor)
  if (!by.accepted) return by
  if (!isIn(permit, 'preparing', 'signing', 'issued', 'working', 'suspended')) return notNow(permit, '登记安全交底')
  if (briefing.receivers.length === 0) return refuse('briefing-nobody', '请选择接受交底的人员并签字', { field: 'receivers' })
  return changed(permit, facts, by.value.name, { briefings: [...permit.briefings, { ...handAt(by.value, facts), points: briefing.points, receivers: [...briefing.receivers], late: permit.briefings.length > 0 }] })
}

/** 提请签批: everything that can be done before is done. */
export const decideSubmit = (chain: Permit['chain'], deciding: Deciding): Decision<Permit> => {
  const { permit, actor, facts } = deciding
  const by = whoActs(actor)
  if (!by.accepted) return by
  const passed = passGates('submit', deciding)
  if (!passed.accepted) return passed
  const nobody = chain.find(({ may }) => may.length === 0)
  if (chain.length === 0 || nobody !== undefined) return refuse('chain-nobody', '有签批环节没有人可签，请到特殊作业设置中补充签批人')
  return moved(permit, 'submit', facts, by.value.name, { chain: chain.map((it, at) => ({ ...it, since: at === 0 ? facts.now : null })), signed: [] })
}
