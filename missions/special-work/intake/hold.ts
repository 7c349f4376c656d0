import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { type Hold, holdEnded, holdWork, liftStop, orderStop, releaseHold, workHeld } from '../contract/hold.ts'
import { endHold, holdById, insertHold, standingHolds } from '../store/holds.ts'
import { lookAtTouched } from './watch-work.ts'

type Asked = Pick<Hold, 'id' | 'area' | 'reason' | 'source' | 'key' | 'link'> & { readonly since?: number | undefined }

/** A reaction of another house has a name for programmers only. */
const nameOf = ({ actor }: Scope): string => (actor.kind === 'person' ? actor.name : '系统')

/** Written down, and what goes on there is stopped in the same moment. */
const hold = async (scope: Scope, { since = scope.now, ...asked }: Asked): Promise<{ id: string; stopped: number } | undefined> => {
  // A form sends an area that was not chosen as empty: that is everywhere, never nowhere.
  const it: Hold = { ...asked, area: asked.area === '' ? null : asked.area, begunAt: Math.min(since, scope.now), begunBy: nameOf(scope), endedAt: null, endedBy: null, endReason: null }
  if (!(await insertHold(scope.tx, scope.org, it))) return undefined
  const stopped = await lookAtTouched(scope, { areas: it.area === null ? 'all' : [it.area] })
  scope.record(workHeld, { subject: it.id, data: { hold: it, stopped } })
  return { id: it.id, stopped: stopped.length }
}

/** Alarms of it end; nothing goes on by itself. */
const release = async (scope: Scope, standing: Hold, reason: string): Promise<void> => {
  const it: Hold = { ...standing, endedAt: scope.now, endedBy: nameOf(scope), endReason: reason }
  await endHold(scope.tx, scope.org, it)
  await lookAtTouched(scope, { areas: it.area === null ? 'all' : [it.area] })
  scope.record(holdEnded, { subject: it.id, data: { hold: it } })
}

const standingOf = async ({ tx, org }: Scope, source: Hold['source'], key: string): Promise<Hold | undefined> => (await standingHolds(tx, org)).find((it) => it.source === source && it.key === key)

export const holdWorkIntake = answer(holdWork, async (asked, scope) => {
  const standing = await standingOf(scope, asked.source, asked.key)
  if (standing !== undefined) return accept({ id: standing.id, stopped: 0 })
  const id = scope.newId()
  return accept((await hold(scope, { ...asked, id })) ?? { id, stopped: 0 })
})

export const releaseHoldIntake = answer(releaseHold, async ({ source, key, reason }, scope) => {
  const standing = await standingOf(scope, source, key)
  if (standing !== undefined) await release(scope, standing, reason)
  return accept({ released: standing !== undefined })
})

export const orderStopIntake = answer(orderStop, async ({ id, area, reason }, scope) => {
  const held = await hold(scope, { id, area, reason, source: 'hand', key: id, link: null })
  return held === undefined ? refuse('hold-stands', '这条停止作业要求已经下达，请刷新后查看', { kind: 'conflict' }) : accept(held)
})

/** What another house asked for, that house ends: a person who confirmed a major danger has to end it there. */
export const liftStopIntake = answer(liftStop, async ({ id, reason }, scope) => {
  const found = await holdById(scope.tx, scope.org, id)
  if (found === undefined) return refuse('no-such-hold', '没有这条停止作业要求，请刷新后重试', { kind: 'missing' })
  if (found.endedAt !== null) return refuse('hold-over', `已由${found.endedBy ?? '他人'}解除，请刷新后查看`, { kind: 'conflict' })
  if (found.source !== 'hand') return refuse('hold-not-by-hand', '这条要求来自重大事故隐患或上级指令，处理完毕后自动解除，不能在这里解除', { kind: 'conflict' })
  await release(scope, found, reason)
  return accept({ id })
})
