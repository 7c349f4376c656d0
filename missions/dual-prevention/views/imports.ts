import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { getImport, listImports } from '../contract/import-register.ts'
import { findImport, listImportRows } from '../store/import-runs.ts'

const getImportView = answer(getImport, async ({ id }, { tx, org }) => {
  const run = await findImport(tx, org, id)
  return run === undefined ? refuse('no-such-import', '没有这次导入', { kind: 'missing' }) : accept(run)
})

const listImportsView = answer(listImports, async ({ offset, limit }, { tx, org }) => accept(await listImportRows(tx, org, offset, limit)))

export const importViews = [getImportView, listImportsView]
