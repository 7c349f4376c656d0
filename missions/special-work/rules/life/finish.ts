import { type Decision, refuse } from '@anlan/kernel/decision'
import type { Permit } from '../../contract/permit.ts'
import type { Presence } from '../../contract/person.ts'
import { changed, type Deciding, handAt, isGuardian, isIn, isInCharge, moved, notNow, passGates, whoActs } from './deciding.ts'

/** 完工. */
export const decideFinish = ({ permit, actor, facts }: Deciding): Decision<Permit> => {
  const by = whoActs(actor)
  if (!by.accepted) return by
  if (!isGuardian(permit, by.value) && !isInCharge(permit, by.value)) return refuse('finish-not-yours', '请由监护人或作业负责人报告完工', { kind: 'forbidden' })
  return moved(permit, 'finish', facts, by.value.name, { finishedAt: facts.now })
}

/** 完工验收 (GB 30871-2022 4.14, 4.15): on site, nobody inside, and by nobody who did it himself. */
export const decideAccept = (acceptance: { readonly opinion: string; readonly presence: Presence; readonly picture: string | null }, deciding: Deciding): Decision<Permit> => {
  const { permit, actor, facts } = deciding
  const by = whoActs(actor)
  if (!by.accepted) return by
  if (permit.request.workers.some(({ id }) => id === by.value.id)) return refuse('accept-own', '作业人员不能验收自己的作业，请由所在单位负责人验收', { kind: 'forbidden', clause: 'GB 30871-2022 4.15' })
  if (acceptance.presence.kind === 'none') return refuse('accept-not-here', '验收应在现场进行，没有到场证明', { clause: 'GB 30871-2022 4.15' })
  const passed = passGates('accept', deciding)
  return passed.accepted ? moved(permit, 'accept', facts, by.value.name, { acceptance: { ...handAt(by.value, facts), ...acceptance } }) : passed
}

/** 作废: changed, expired unfinished, or found invalid (GB 30871-2022 4.16, 4.17). A new one takes its place. */
export const decideVoid = (reason: string, replacedBy: string | null, { permit, actor, facts }: Deciding): Decision<Permit> => {
  const by = whoActs(actor)
  if (!by.accepted) return by
  const last = permit.suspensions.at(-1)
  if (isIn(permit, 'suspended') && last?.safeAt === null) return refuse('void-unsafe', '现场还没有置于安全状态，请逐项确认后再作废', { clause: 'GB 30871-2022 4.8' })
  return moved(permit, 'void', facts, by.value.name, { ended: { ...handAt(by.value, facts), reason }, replacedBy, changedCause: replacedBy === null ? permit.changedCause : reason })
}

/** 取消: asked for with a reason, and approved by somebody else (AQ 3064.2-2025 5.7.1). */
export const decideAskCancel = (reason: string, { permit, actor, facts }: Deciding): Decision<Permit> => {
  const by = whoActs(actor)
  if (!by.accepted) return by
  return isIn(permit, 'draft', 'preparing', 'signing', 'issued', 'suspended') ? changed(permit, facts, by.value.name, { cancelling: { ...handAt(by.value, facts), reason } }) : notNow(permit, '取消')
}

export const decideCancel = ({ permit, actor, facts }: Deciding): Decision<Permit> => {
  const by = whoActs(actor)
  if (!by.accepted) return by
  const asked = permit.cancelling
  if (asked === null) return refuse('cancel-not-asked', '还没有人申请取消', { kind: 'conflict' })
  if (asked.by.id === by.value.id) return refuse('cancel-own', '取消应由另一人批准', { kind: 'forbidden', clause: 'AQ 3064.2-2025 5.7.1' })
  const last = permit.suspensions.at(-1)
  if (isIn(permit, 'suspended') && last?.safeAt === null) return refuse('cancel-unsafe', '现场还没有置于安全状态，请逐项确认后再取消', { clause: 'GB 30871-2022 4.8' })
  return moved(permit, 'cancel', facts, by.value.name, { ended: { ...handAt(by.value, facts), reason: asked.reason } })
}
