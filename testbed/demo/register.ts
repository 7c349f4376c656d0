import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getImport, type ImportRun, importRegister } from '@anlan/dual-prevention/contract/import-register'
import type { FictitiousPlant } from '../plants/plant.ts'
import { type ExpectedFault, writeWorkbook } from '../plants/workbook.ts'
import { until, type Visitor } from '../visitor.ts'

/** Uploads a workbook that lies on disk and waits until it is taken in. */
export const importFile = async (manager: Visitor, file: string): Promise<ImportRun> => {
  const uploaded = await manager.uploadFile(file)
  const { id } = await manager.must(importRegister, { file: uploaded.id })
  return until('the workbook is taken in', async () => {
    const run = await manager.get(getImport, { id })
    return (run.state === 'done' || run.state === 'failed') && run
  }, 60)
}

/** The safety manager uploads the plant's register, as it really is or corrected. */
export const importPlant = async (manager: Visitor, plant: FictitiousPlant, faults: boolean): Promise<{ run: ImportRun; expected: readonly ExpectedFault[]; rows: number }> => {
  const folder = await mkdtemp(join(tmpdir(), 'anlan-workbook-'))
  try {
    const file = join(folder, `${plant.enterprise.shortName}风险分级管控清单.xlsx`)
    const { rows, faults: expected } = await writeWorkbook(plant, { faults, file })
    return { run: await importFile(manager, file), expected, rows }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
