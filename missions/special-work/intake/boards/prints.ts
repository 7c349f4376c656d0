import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { notePrint, permitPrinted } from '../../contract/prints.ts'
import { nextPrints } from '../../rules/boards/next-prints.ts'
import { insertPrint, printsOf } from '../../store/boards/prints.ts'
import { loadPermit } from '../../store/permits.ts'
import { NO_PERMIT } from '../on-permit.ts'

/** The permit is locked: two who print at once are the first and the second. */
export const notePrintIntake = answer(notePrint, async ({ id, copies }, scope) => {
  if ((await loadPermit(scope.tx, scope.org, id)) === undefined) return NO_PERMIT
  const prints = nextPrints(await printsOf(scope.tx, scope.org, id), { copies, at: scope.now, by: scope.actor.name })
  for (const it of prints) await insertPrint(scope.tx, scope.org, id, it)
  scope.record(permitPrinted, { subject: id, data: { prints } })
  return accept({ prints })
})
