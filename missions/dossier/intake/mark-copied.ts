import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { markCopied, recordCopied } from '../contract/copy-sheet.ts'
import { saveCopied } from '../store/copied.ts'

export const markCopiedIntake = answer(markCopied, async ({ kind, id, version }, scope) => {
  await saveCopied(scope.tx, scope.org, kind, id, { version, at: scope.now, by: scope.actor.name })
  scope.record(recordCopied, { subject: id, data: { kind, version } })
  return accept({ id })
})
