import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { step } from '@anlan/kernel/lifecycle'
import type { Instant } from '@anlan/kernel/time'
import { type Instruction, instructionLife } from '../../contract/leader-note.ts'
import type { Named } from '../../contract/person.ts'

export interface InstructionHand {
  readonly by: Named
  readonly at: Instant
}

const moved = (it: Instruction, { by, at }: InstructionHand, over: Partial<Instruction>): Instruction => ({ ...it, ...over, version: it.version + 1, updatedAt: at, updatedBy: by.name })

export const decideWrite = (it: Pick<Instruction, 'id' | 'permit' | 'day' | 'text' | 'responsible' | 'dueAt'>, hand: InstructionHand): Decision<Instruction> =>
  it.dueAt <= hand.at
    ? refuse('instruction-past', '完成期限应晚于现在', { field: 'dueAt' })
    : accept({ ...it, version: 1, state: 'open', written: hand, answers: [], closed: null, updatedAt: hand.at, updatedBy: hand.by.name })

/** Whose it is to do answers; a manager may not answer in his stead. */
export const decideAnswer = (it: Instruction, { text, photos }: { readonly text: string; readonly photos: readonly Id[] }, hand: InstructionHand): Decision<Instruction> => {
  if (it.responsible.id !== hand.by.id) return refuse('instruction-not-yours', `这条批示由${it.responsible.name}落实，请由本人回复`, { kind: 'forbidden' })
  const state = step(instructionLife, it.state, 'answer')
  return state.accepted ? accept(moved(it, hand, { state: state.value, answers: [...it.answers, { ...hand, text, photos: [...photos], returned: null }] })) : state
}

/** The principal looks at it himself: done, or back with a reason. */
export const decideClose = (it: Instruction, { done, text }: { readonly done: boolean; readonly text: string }, hand: InstructionHand): Decision<Instruction> => {
  const state = step(instructionLife, it.state, done ? 'close' : 'return')
  if (!state.accepted) return state
  if (done) return accept(moved(it, hand, { state: state.value, closed: { ...hand, text } }))
  if (text === '') return refuse('instruction-return-reason', '请说明退回的原因', { field: 'text' })
  const answers = it.answers.map((answer, at) => (at === it.answers.length - 1 ? { ...answer, returned: { ...hand, text } } : answer))
  return accept(moved(it, hand, { state: state.value, answers }))
}

export const isOverdue = ({ state, dueAt }: Pick<Instruction, 'state' | 'dueAt'>, now: Instant): boolean => state === 'open' && now > dueAt
