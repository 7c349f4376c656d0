import { accept, refuse } from '@anlan/kernel/decision'
import { plantDay, startOfDay } from '@anlan/kernel/time'
import { findFile, NO_FILE } from '@anlan/platform/files/file-store'
import { answer } from '@anlan/platform/module/module'
import { importRegister, importStarted } from '../contract/import-register.ts'
import { insertImport } from '../store/import-runs.ts'
import { mastersOf } from '../store/masters.ts'

/** Takes the order; the runner (`reactions/import-runner.ts`) carries it out and survives a restart in the middle of it. */
export const importRegisterIntake = answer(importRegister, async ({ file, firstDay }, scope) => {
  const masters = await mastersOf(scope.tx, scope.org)
  if (masters.some((kind) => kind !== 'record' && kind !== 'danger' && kind !== 'stop'))
    return refuse('mastered-elsewhere', '本单位的风险清单以省平台为准，由系统自动导入，不能再用工作簿导入', { kind: 'conflict' })
  const found = await findFile(scope, file)
  if (found === undefined) return NO_FILE
  const id = scope.newId()
  await insertImport(scope.tx, scope.org, {
    id,
    file,
    fileName: found.name,
    firstStart: startOfDay(firstDay ?? plantDay(scope.now)),
    actor: scope.actor,
    person: scope.person,
    startedAt: scope.now,
  })
  scope.record(importStarted, { subject: id, data: { id, fileName: found.name } })
  return accept({ id, state: 'waiting' })
})
