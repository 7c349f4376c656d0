import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { EventKind } from '@anlan/kernel/event'
import { plantDay } from '@anlan/kernel/time'
import { answer, type ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import { answerInstruction, closeInstruction, type Instruction, instructionAnswered, instructionClosed, instructionWritten, writeInstruction } from '../../contract/leader-note.ts'
import { decideAnswer, decideClose, decideWrite, type InstructionHand, isOverdue } from '../../rules/boards/instruction.ts'
import { NOBODY } from '../../rules/life/deciding.ts'
import { loadInstruction, readInstruction, saveInstructionRow } from '../../store/boards/instructions.ts'
import { readPermits } from '../../store/permits.ts'
import { namesOf } from '../named.ts'
import { NO_PERMIT } from '../on-permit.ts'

const DUE = 'special-work.instruction-due'
const causeOf = (id: string): string => `work-instruction:${id}`
export const NO_INSTRUCTION: Decision<never> = refuse('no-such-instruction', '没有这条批示，请刷新后重试', { kind: 'missing' })

const handOf = ({ person, actor, now }: Scope): InstructionHand | null => (person === null ? null : { by: { id: person, name: actor.name }, at: now })

const keep = async (scope: Scope, event: EventKind, it: Instruction): Promise<Decision<{ id: string; version: number; state: Instruction['state'] }>> => {
  if (!(await saveInstructionRow(scope.tx, scope.org, it))) return refuse('instruction-changed', '批示刚被他人修改，请刷新后重试', { kind: 'conflict' })
  scope.record(event, { subject: it.permit?.id ?? it.id, data: { instruction: it } as never })
  if (it.state === 'open') await scope.schedule(DUE, it.id, it.dueAt + 1)
  else {
    await scope.unschedule(DUE, it.id)
    await scope.order(clearAlarm, { cause: causeOf(it.id), reason: it.state === 'answered' ? '已回复落实情况' : '批示已办结' })
  }
  return accept({ id: it.id, version: it.version, state: it.state })
}

export const writeInstructionIntake = answer(writeInstruction, async ({ id, permit: on, text, responsible, dueAt }, scope) => {
  const hand = handOf(scope)
  if (hand === null) return NOBODY
  const names = await namesOf(scope, [responsible], 'responsible')
  if (!names.accepted) return names
  const [permit] = on === null ? [] : await readPermits(scope.tx, scope.org, [on])
  if (on !== null && permit === undefined) return NO_PERMIT
  const decision = decideWrite({ id, permit: permit === undefined ? null : { id: permit.id, number: permit.number }, day: plantDay(scope.now), text, responsible: { id: responsible, name: names.value.get(responsible) ?? '' }, dueAt }, hand)
  return decision.accepted ? keep(scope, instructionWritten, decision.value) : decision
})

/** What answering and checking have in common: the note, locked and at the version that was seen, and the hand. */
const onInstruction = async (scope: Scope, { id, version }: { readonly id: string; readonly version: number }, event: EventKind, decide: (it: Instruction, hand: InstructionHand) => Decision<Instruction>) => {
  const hand = handOf(scope)
  if (hand === null) return NOBODY
  const it = await loadInstruction(scope.tx, scope.org, id)
  if (it === undefined) return NO_INSTRUCTION
  if (it.version !== version) return staleEdit({ by: it.updatedBy, at: it.updatedAt }, it)
  const decision = decide(it, hand)
  return decision.accepted ? keep(scope, event, decision.value) : decision
}

export const answerInstructionIntake = answer(answerInstruction, ({ id, version, ...said }, scope) => onInstruction(scope, { id, version }, instructionAnswered, (it, hand) => decideAnswer(it, said, hand)))
export const closeInstructionIntake = answer(closeInstruction, ({ id, version, ...said }, scope) => onInstruction(scope, { id, version }, instructionClosed, (it, hand) => decideClose(it, said, hand)))

/** Due and nothing said: whoever is responsible hears of it, then the principal who asked for it. */
export const instructionDue: ScheduleKind = {
  kind: DUE,
  handle: async ({ key }, scope) => {
    const it = await readInstruction(scope.tx, scope.org, key)
    if (it === undefined || !isOverdue(it, scope.now)) return
    await scope.order(raiseAlarm, {
      cause: causeOf(it.id), kind: 'work-instruction', level: 'yellow', title: '领导批示超期未落实', text: `${it.permit === null ? '' : `${it.permit.number}：`}${it.text}`, link: `/special-work/instructions/${it.id}`, subject: it.id,
      to: [{ person: it.responsible.id }], escalation: [{ afterMinutes: 60, to: [{ person: it.written.by.id }] }],
    })
  },
}
