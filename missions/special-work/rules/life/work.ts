import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Instant } from '@anlan/kernel/time'
import { SAFE_STATE, safeRows } from '@anlan/standards/special-work/safe-state'
import type { AlarmCode } from '@anlan/standards/special-work/kinds'
import type { Passage, Permit, Suspension, Worker } from '../../contract/permit.ts'
import type { Named, Presence } from '../../contract/person.ts'
import { insideOf, insideWords } from '../inside.ts'
import { changed, type Deciding, handAt, isGuardian, isIn, isInCharge, moved, notNow, passGates, whoActs } from './deciding.ts'
import { wasInForce, wasWorking } from './then.ts'

/** 开始作业: by the guardian or whoever is in charge, and not while one gate is open. */
export const decideStart = (deciding: Deciding): Decision<Permit> => {
  const { permit, actor, facts } = deciding
  const by = whoActs(actor)
  if (!by.accepted) return by
  if (!isGuardian(permit, by.value) && !isInCharge(permit, by.value)) return refuse('start-not-yours', '请由监护人或作业负责人在现场开始作业', { kind: 'forbidden' })
  const passed = passGates('start', deciding)
  return passed.accepted ? moved(permit, 'start', facts, by.value.name, { startedAt: facts.now }) : passed
}

export interface Stop {
  /** Name of the gate, or `person`. */
  readonly cause: string
  readonly text: string
  readonly code: AlarmCode | null
  readonly factAt: Instant
  /** When the system heard of it; left out: now. */
  readonly heardAt?: Instant
}

/** 暂停: anybody may, and the system does (GB 30871-2022 4.8). It is never refused for want of a right. */
export const decideSuspend = (stop: Stop, by: Named | null, { permit, facts }: Pick<Deciding, 'permit' | 'facts'>): Decision<Permit> => {
  const safe = safeRows(permit.kind, facts.safe ?? []).map(({ name, title }) => ({ name, title, done: null, count: null }))
  const suspension: Suspension = { at: facts.now, factAt: Math.min(stop.factAt, facts.now), heardAt: Math.min(stop.heardAt ?? facts.now, facts.now), cause: stop.cause, text: stop.text, code: stop.code, by, safe, safeAt: null, resumed: null }
  return moved(permit, 'suspend', facts, by?.name ?? '系统', { suspensions: [...permit.suspensions, suspension] })
}

const withLast = ({ suspensions }: Permit, over: (it: Suspension) => Suspension): Suspension[] => suspensions.map((it, at) => (at === suspensions.length - 1 ? over(it) : it))

/** What is counted agrees with the register: as long as it has somebody, or something, inside, nobody has counted everybody out. */
const countedOut = (permit: Permit, name: string, title: string, at: Instant): Decision<true> => {
  const counts = SAFE_STATE[permit.kind].find((it) => it.name === name)?.counts
  const inside = counts === undefined ? [] : insideOf(permit, counts === 'people' ? 'person' : 'tool', at)
  return inside.length === 0 ? accept(true) : refuse('safe-somebody-inside', `登记里${insideWords(inside)}还没有出来，请先撤出并登记离开，再确认“${title}”`, { field: 'step', clause: 'GB 30871-2022 4.8' })
}

/**
 * 置于安全状态, one step after the other; it is safe when the list is through. `at` by the phone when it was offline: it is
 * judged by the register as it was then. `seen`: workers who are near the work by positioning.
 */
export const decideSafeStep = (name: string, count: number | null, { permit, actor, facts }: Deciding, at: Instant = facts.now, seen: readonly string[] = []): Decision<Permit> => {
  const by = whoActs(actor)
  if (!by.accepted) return by
  const last = permit.suspensions.at(-1)
  if (!isIn(permit, 'suspended') || last === undefined) return notNow(permit, '确认安全状态')
  const step = last.safe.find((it) => it.name === name)
  if (step === undefined) return refuse('safe-unknown', '没有这一项，请刷新后重试', { kind: 'missing' })
  const out = countedOut(permit, name, step.title, at)
  if (!out.accepted) return out
  const safe = last.safe.map((it) => (it.name === name ? { ...it, done: { by: by.value, at: Math.min(at, facts.now) }, count, ...(seen.length === 0 ? {} : { seen: [...seen] }) } : it))
  return changed(permit, facts, by.value.name, { suspensions: withLast(permit, (it) => ({ ...it, safe, safeAt: safe.every(({ done }) => done !== null) ? facts.now : null })) })
}

/** 恢复作业: a real confirmation anew, with all that the law asks after a pause. */
export const decideResume = (deciding: Deciding): Decision<Permit> => {
  const { permit, actor, facts } = deciding
  const by = whoActs(actor)
  if (!by.accepted) return by
  if (!isGuardian(permit, by.value) && !isInCharge(permit, by.value)) return refuse('resume-not-yours', '请由监护人或作业负责人在现场恢复作业', { kind: 'forbidden' })
  const passed = passGates('resume', deciding)
  return passed.accepted ? moved(permit, 'resume', facts, by.value.name, { suspensions: withLast(permit, (it) => ({ ...it, resumed: handAt(by.value, facts) })) }) : passed
}

/** People and tools in and out (GB 30871-2022 6.8), `at` by the phone when it was offline. Nobody goes in but those named, nor while it stands still. */
export const decidePassage = (passage: Omit<Passage, 'by' | 'at'>, { permit, actor, facts }: Deciding, at: Instant = facts.now): Decision<Permit> => {
  const by = whoActs(actor)
  if (!by.accepted) return by
  if (passage.way === 'in' && !isIn(permit, 'working') && !wasWorking(permit, at)) return notNow(permit, '登记进入')
  if (!isIn(permit, 'working', 'suspended', 'finished')) return notNow(permit, '登记出入')
  if (passage.what === 'person' && passage.way === 'in' && !permit.request.workers.some(({ id }) => id === passage.person)) return refuse('passage-unknown', `${passage.name}不在作业票的作业人员中，不得进入。确需进入的先变更作业人员并交底`, { field: 'person', clause: 'GB 30871-2022 6.8' })
  return changed(permit, facts, by.value.name, { passages: [...permit.passages, { ...passage, by: by.value, at: Math.min(at, facts.now) }] })
}

export const decideCheck = (check: Omit<Permit['checks'][number], 'by' | 'at'>, { permit, actor, facts }: Deciding, at: Instant = facts.now): Decision<Permit> => {
  const by = whoActs(actor)
  if (!by.accepted) return by
  return isIn(permit, 'issued', 'working', 'suspended') || (at < facts.now && wasInForce(permit, at)) ? changed(permit, facts, by.value.name, { checks: [...permit.checks, { ...check, by: by.value, at: Math.min(at, facts.now) }] }) : notNow(permit, '登记监护检查')
}

/** Whoever cannot guard: a worker, or whoever signed for it. */
const mayGuard = (to: Named, { request: { workers }, signed }: Permit): Decision<true> => {
  if (workers.some(({ id }) => id === to.id)) return refuse('hand-over-worker', '作业人员不能担任监护人，请另选', { field: 'to', clause: 'GB 30871-2022 4.10' })
  return signed.some((it) => it.by.id === to.id) ? refuse('hand-over-signer', '签批过本作业票的人不能接任监护人，请另选', { field: 'to' }) : accept(true)
}

/** 监护交接, both on the spot, without a gap (AQ 3064.2-2025 5.6.4): the one who goes offers it, and guards on until the other has taken it. */
export const decideHandOver = (to: Worker, { permit, actor, facts }: Deciding): Decision<Permit> => {
  const by = whoActs(actor)
  if (!by.accepted) return by
  if (!isIn(permit, 'issued', 'working', 'suspended')) return notNow(permit, '交接监护')
  if (!isGuardian(permit, by.value) && permit.state === 'working') return refuse('hand-over-not-yours', '请由现任监护人交接', { kind: 'forbidden' })
  if (isGuardian(permit, to)) return refuse('hand-over-guards', `${to.name}已是本作业票的监护人，请另选`, { field: 'to' })
  const may = mayGuard(to, permit)
  if (!may.accepted) return may
  const [first = by.value] = permit.request.guardians
  const from = isGuardian(permit, by.value) ? by.value : { id: first.id, name: first.name }
  return changed(permit, facts, by.value.name, { handing: { ...handAt(by.value, facts), from, to } })
}

/** 接任监护: by the one to whom it was offered, standing there. What was true when it was offered is looked at again. */
export const decideTakeOver = ({ presence, picture }: { readonly presence: Presence; readonly picture: string | null }, { permit, actor, facts }: Deciding): Decision<Permit> => {
  const by = whoActs(actor)
  if (!by.accepted) return by
  if (!isIn(permit, 'issued', 'working', 'suspended')) return notNow(permit, '接任监护')
  const { handing } = permit
  if (handing == null) return refuse('take-over-not-offered', '没有待接任的监护交接，请刷新后查看', { kind: 'conflict' })
  const { to, from } = handing
  if (to.id !== by.value.id) return refuse('take-over-not-yours', `监护交接给了${to.name}，请由本人接任`, { kind: 'forbidden' })
  if (presence.kind === 'none') return refuse('take-over-not-here', '接任监护应在作业现场进行，没有到场证明。请到现场后用人员定位、扫码或现场照片证明', { clause: 'AQ 3064.2-2025 5.6.4' })
  const may = mayGuard(to, permit)
  if (!may.accepted) return may
  const guardians = [to, ...permit.request.guardians.filter(({ id }) => id !== from.id && id !== to.id)]
  const taken = { ...handAt(by.value, facts), picture, presence }
  return changed(permit, facts, by.value.name, { request: { ...permit.request, guardians }, handing: null, handovers: [...permit.handovers, { by: handing.by, at: handing.at, from, to: { id: to.id, name: to.name }, taken }] })
}

/** Nobody becomes a guardian against his will; whoever offered it may take that back. */
export const decideNotTaken = ({ permit, actor, facts }: Deciding): Decision<Permit> => {
  const by = whoActs(actor)
  if (!by.accepted) return by
  const { handing } = permit
  if (handing == null) return refuse('take-over-not-offered', '没有待接任的监护交接，请刷新后查看', { kind: 'conflict' })
  if (![handing.to.id, handing.by.id, handing.from.id].includes(by.value.id)) return refuse('take-over-not-yours', `监护由${handing.from.name}交给${handing.to.name}，请由本人办理`, { kind: 'forbidden' })
  return changed(permit, facts, by.value.name, { handing: null })
}

/** Other workers after the approval (AQ 3064.2-2025 5.6.4): written down, certificates looked at again, and told before they begin. */
export const decideWorkers = (workers: readonly Worker[], { permit, actor, facts }: Deciding): Decision<Permit> => {
  const by = whoActs(actor)
  if (!by.accepted) return by
  if (!isIn(permit, 'issued', 'suspended')) return notNow(permit, '变更作业人员，请先暂停作业')
  if (!isInCharge(permit, by.value) && !isGuardian(permit, by.value)) return refuse('workers-not-yours', '请由作业负责人或监护人变更作业人员', { kind: 'forbidden' })
  if (workers.length === 0) return refuse('workers-nobody', '作业人员不能为空', { field: 'workers' })
  return changed(permit, facts, by.value.name, { request: { ...permit.request, workers: [...workers] } })
}
