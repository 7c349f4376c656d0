import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { noteDeclared } from '../../contract/boards.ts'
import { saveDeclared } from '../../store/boards/declared.ts'

/** The last word of a day holds: a commitment that is issued again takes the place of the former. */
export const noteDeclaredIntake = answer(noteDeclared, async ({ day, counts }, { tx, org }) => {
  await saveDeclared(tx, org, day, counts)
  return accept({ day })
})
