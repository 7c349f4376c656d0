import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { getInstruction, listInstructions } from '../../contract/leader-note.ts'
import { NO_INSTRUCTION } from '../../intake/boards/instructions.ts'
import { listInstructionRows, readInstruction } from '../../store/boards/instructions.ts'

const listInstructionsView = answer(listInstructions, async ({ mine, overdue, ...filter }, { tx, org, now, person }) => {
  if (mine && person === null) return accept({ rows: [], total: 0, now })
  return accept({ ...(await listInstructionRows(tx, org, { ...filter, responsible: mine ? (person ?? undefined) : undefined, dueBefore: overdue === true ? now : undefined })), now })
})

const getInstructionView = answer(getInstruction, async ({ id }, { tx, org, now, person }) => {
  const instruction = await readInstruction(tx, org, id)
  return instruction === undefined ? NO_INSTRUCTION : accept({ instruction, now, mine: instruction.responsible.id === person })
})

export const instructionViews = [listInstructionsView, getInstructionView]
