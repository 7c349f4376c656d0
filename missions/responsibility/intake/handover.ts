import { clearAlarm } from '@anlan/alarms/contract/alarm'
import { accept, refuse } from '@anlan/kernel/decision'
import { listDepartments } from '@anlan/people/contract/department'
import { proveHand } from '@anlan/people/contract/terminal'
import { fileExists } from '@anlan/platform/files/file-store'
import { answer } from '@anlan/platform/module/module'
import { type Handover, handOver, shiftHandedOver, shiftTaken, takeOver } from '../contract/handover.ts'
import { begun } from '../rules/hand.ts'
import { decideTake } from '../rules/handover.ts'
import { HANDOVER, saveRecord } from '../store/record-table.ts'
import { orElse } from './day-facts.ts'
import { handOf, standingAt } from './hand.ts'
import { belongsTo, rosterAround, shiftHereOf } from './handover-shift.ts'
import { postFactsOf } from './post-facts.ts'

export const lateCause = (post: string, day: string, shift: string): string => `handover-late:${post}:${day}:${shift}`
const NO_FILE = refuse('no-such-file', '签名没有上传成功，请重签', { field: 'signature' })

export const handOverIntake = answer(handOver, async ({ id, post: postId, notes, instructions, things, signature }, scope) => {
  const post = orElse(await scope.ask(listDepartments, {}), { departments: [], posts: [] }).posts.find((it) => it.id === postId)
  if (post === undefined) return refuse('no-such-post', '没有这个岗位', { field: 'post' })
  const around = await rosterAround(scope)
  if (!(await belongsTo(scope, postId, around))) return refuse('not-own-post', '只有本岗位人员、当班人员和班组长可以交接这个岗位', { kind: 'forbidden', field: 'post' })
  const { shift } = await shiftHereOf(scope, postId, around)
  if (shift === undefined) return refuse('no-shift', `${post.name}现在没有要交的班，请核对值班带班表`, { field: 'post' })
  if (signature !== null && !(await fileExists(scope, signature))) return NO_FILE
  const by = handOf(scope)
  const named = { id: post.id, name: post.name }
  const handover: Handover = {
    ...begun(id, by), state: 'handed', post: named, day: shift.day, shift: shift.id, shiftName: shift.name, startsAt: shift.startsAt, endsAt: shift.endsAt,
    facts: await postFactsOf(scope, named, shift), notes, instructions, things, outgoing: { id: by.id, name: by.name, at: by.now, signature, provedBy: 'session' }, incoming: null, differences: '',
  }
  if (!(await saveRecord(scope.tx, scope.org, HANDOVER, handover))) return refuse('handed-already', '这个班已经交过，请刷新查看', { kind: 'conflict' })
  scope.record(shiftHandedOver, { subject: id, data: { handover } })
  return accept({ id, version: 1 })
})

/** In one's own session, or on the terminal where the other one is signed in, proved by the taker's PIN. */
export const takeOverIntake = answer(takeOver, async (input, scope) => {
  const standing = await standingAt(scope, HANDOVER, input)
  if (!standing.accepted) return standing
  if (input.signature !== null && !(await fileExists(scope, input.signature))) return NO_FILE
  const here = handOf(scope)
  const other = input.person !== null && input.person !== here.id ? await scope.ask(proveHand, { person: input.person, secret: input.pin }) : undefined
  if (other?.accepted === false) return other
  const taker = other === undefined ? here : { ...here, ...other.value.person }
  const stands = await belongsTo({ ...scope, person: taker.id, roles: other === undefined ? scope.roles : [] }, standing.value.post.id, await rosterAround(scope))
  if (!stands) return refuse('not-own-post', '接班人不是这个岗位的人员，也没有排在这个岗位', { kind: 'forbidden' })
  const decision = decideTake(standing.value, { ...input, provedBy: other === undefined ? 'session' : other.value.by }, taker)
  if (!decision.accepted) return decision
  const handover = decision.value
  await saveRecord(scope.tx, scope.org, HANDOVER, handover)
  scope.record(shiftTaken, { subject: input.id, data: { handover } })
  await scope.order(clearAlarm, { cause: lateCause(handover.post.id, handover.day, handover.shift), reason: '已交接' })
  return accept({ id: input.id, version: handover.version })
})
