import { Readable } from 'node:stream'
import { accept, type Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { listDepartments } from '@anlan/people/contract/department'
import { annotateFaults } from '@anlan/platform/excel/annotate-faults'
import { readTable, type Table } from '@anlan/platform/excel/read-table'
import { type OpenWorkbook, readWorkbook } from '@anlan/platform/excel/read-workbook'
import { readFile, storeFile } from '@anlan/platform/files/file-store'
import type { House } from '@anlan/platform/module/house'
import type { Scope, Speaker } from '@anlan/platform/module/scope'
import { type ImportCounts, importFailed, importFinished, type ImportRun } from '../contract/import-register.ts'
import { rulesOf } from '../intake/rules-of.ts'
import { type CheckedRegister, checkRegister, type CheckFacts } from '../rules/register-check.ts'
import { headerOf, REGISTER_COLUMNS } from '../rules/register-columns.ts'
import { finishImport, saveProgress, takeImport, type UnfinishedImport } from '../store/import-runs.ts'
import { saveRegister } from './save-import.ts'

const FAULTS_SHOWN = 500

/** Its own short transaction, so that whoever asks sees how far the long one is. */
export type Progress = (state: ImportRun['state'], done: number, of: number) => Promise<unknown>

const speakerOf = ({ org, actor, person }: UnfinishedImport): Speaker => ({ org, actor, person, roles: [], account: null })

interface Sheet {
  readonly workbook: OpenWorkbook
  readonly table: Table
}

const readSheet = async (house: House, { org, file }: UnfinishedImport, progress: Progress): Promise<Decision<Sheet>> => {
  const opened = await readFile(house, org, file)
  if (!opened.accepted) return opened
  const workbook = await readWorkbook(opened.value.path)
  if (!workbook.accepted) return workbook
  let told: Promise<unknown> = Promise.resolve()
  const table = await readTable(workbook.value, REGISTER_COLUMNS, {
    onProgress: (done, of) => {
      told = told.then(() => progress('reading', done, of))
    },
  })
  await told
  return table.accepted ? accept({ workbook: workbook.value, table: table.value }) : table
}

const factsOf = async (scope: Scope): Promise<CheckFacts> => {
  const [rules, people] = await Promise.all([rulesOf(scope), scope.ask(listDepartments, {})])
  return { rules, posts: people.accepted ? people.value.posts : [] }
}

/** The workbook with the faults beside the cells, stored as a file of the org. */
const keepFaults = async (house: House, run: UnfinishedImport, { workbook, table }: Sheet, { faults }: CheckedRegister): Promise<Decision<Id | null>> => {
  if (faults.length === 0) return accept(null)
  const bytes = await annotateFaults(workbook, table, faults, house.clock.plant())
  const stored = await storeFile(house, speakerOf(run), Readable.from([bytes]), run.fileName.replace(/(\.xlsx)?$/i, '（导入结果）.xlsx'))
  return stored.accepted ? accept(stored.value.id) : stored
}

const shown = ({ faults }: CheckedRegister) =>
  faults.slice(0, FAULTS_SHOWN).map(({ row, key, message, advice }) => ({ row, column: key === undefined ? null : headerOf(key), message, advice: advice ?? null }))

/** Reads, judges, then writes all good rows and their history in one transaction: nothing is ever half imported. */
export const runImport = async (house: House, run: UnfinishedImport): Promise<void> => {
  const { org, id } = run
  const progress: Progress = (state, done, of) => house.database.within({ org }, (tx) => saveProgress(tx, org, id, state, done, of))
  const sheet = await readSheet(house, run, progress)
  if (!sheet.accepted) return endWithout(house, run, sheet.refusal.message)
  const { rows } = sheet.value.table
  await progress('checking', 0, rows.length)
  const checked = checkRegister(rows, await house.act(speakerOf(run), factsOf))
  const faultsFile = await keepFaults(house, run, sheet.value, checked)
  if (!faultsFile.accepted) return endWithout(house, run, faultsFile.refusal.message)
  await house.act(speakerOf(run), async (scope) => {
    if (!(await takeImport(scope.tx, org, id))) return
    const saved = await saveRegister(scope, checked.rows, run.firstStart, progress)
    const counts: ImportCounts = { rows: rows.length, good: checked.rows.length, faulty: checked.faulty, blocked: checked.blocked, ...saved }
    await finishImport(scope.tx, org, id, { state: 'done', finishedAt: scope.now, counts, faults: shown(checked), faultsFile: faultsFile.value, message: null })
    scope.record(importFinished, { subject: id, data: { id, fileName: run.fileName, counts, faultsFile: faultsFile.value } })
  })
}

/** A workbook that cannot be read at all, told in words. */
export const endWithout = (house: House, run: UnfinishedImport, message: string): Promise<void> =>
  house.act(speakerOf(run), async (scope) => {
    if (!(await takeImport(scope.tx, run.org, run.id))) return
    await finishImport(scope.tx, run.org, run.id, { state: 'failed', finishedAt: scope.now, counts: null, faults: [], faultsFile: null, message })
    scope.record(importFailed, { subject: run.id, data: { id: run.id, fileName: run.fileName, message } })
  })
