import type { ModulePart } from '@anlan/platform/module/module'
import { permitPrinted } from '../contract/prints.ts'
import { instructionAnswered, instructionClosed, instructionLife, instructionWritten } from '../contract/leader-note.ts'
import { noteDeclaredIntake } from '../intake/boards/declared.ts'
import { notePrintIntake } from '../intake/boards/prints.ts'
import { answerInstructionIntake, closeInstructionIntake, instructionDue, writeInstructionIntake } from '../intake/boards/instructions.ts'
import { listWorkAlarmsView } from '../views/boards/alarms.ts'
import { dayViews } from '../views/boards/day-works.ts'
import { instructionViews } from '../views/boards/instructions.ts'
import { leaderPictureView } from '../views/boards/leader-picture.ts'
import { ledgerSheets, ledgerViews } from '../views/boards/ledger.ts'
import { printViews } from '../views/boards/print-facts.ts'
import { permitsDuringView } from '../views/boards/permits-during.ts'
import { listPrintsView } from '../views/boards/prints.ts'
import { qualityViews } from '../views/boards/quality.ts'
import { permitPapers } from '../views/papers/permit-papers.ts'

/** What is looked at and taken along: boards, statistics, quality, prints; and what the principal asks for. */
export const boardsPart = {
  answers: [...qualityViews, ...dayViews, ...ledgerViews, listWorkAlarmsView, leaderPictureView, ...printViews, listPrintsView, permitsDuringView, notePrintIntake, ...instructionViews, writeInstructionIntake, answerInstructionIntake, closeInstructionIntake, noteDeclaredIntake],
  events: [instructionWritten, instructionAnswered, instructionClosed, permitPrinted],
  lifecycles: [instructionLife],
  schedules: [instructionDue],
  sheets: ledgerSheets,
  papers: permitPapers,
} satisfies ModulePart
