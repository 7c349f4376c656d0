import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getImport, importRegister } from '@anlan/dual-prevention/contract/import-register'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { newWorkbook } from '@anlan/platform/excel/quick-merges'
import { openDistrict } from '../demo/district.ts'
import { openEnterprise } from '../demo/enterprise.ts'
import { DEMO_PASSWORD } from '../demo/keys.ts'
import { PAINT_MAKER_LOGINS } from '../demo/staff.ts'
import { type Outcome, round, type Say } from '../outcome.ts'
import { paintMaker } from '../plants/paint-maker/paint-maker.ts'
import { writeLargeWorkbook } from '../plants/workbook.ts'
import { startSystem } from '../system.ts'
import { signIn, until } from '../visitor.ts'

const MEASURES = 5_000

/** A workbook of 5,000 measures from the press of the button to the last row, beside merely reading the same file with exceljs. */
export const bench = async (say: Say): Promise<Pick<Outcome, 'figures'>> => {
  const folder = await mkdtemp(join(tmpdir(), 'anlan-import-'))
  const system = await startSystem()
  try {
    const base = system.server.url
    const officer = await openDistrict(base)
    await openEnterprise({ base, stationUrl: system.station.url, stationAdminKey: system.stationAdminKey }, officer, paintMaker, 'lanyue', PAINT_MAKER_LOGINS)
    const manager = await signIn(base, 'miao', DEMO_PASSWORD)
    const file = join(folder, '风险分级管控清单.xlsx')
    const { rows } = await writeLargeWorkbook(file, MEASURES)
    const uploaded = await manager.uploadFile(file)

    const began = performance.now()
    const { id } = await manager.must(importRegister, { file: uploaded.id })
    const seen = new Set<string>()
    const run = await until(
      'the workbook is taken in',
      async () => {
        const now = await manager.get(getImport, { id })
        seen.add(`${now.state} ${now.done}`)
        return (now.state === 'done' || now.state === 'failed') && now
      },
      120,
    )
    const seconds = (performance.now() - began) / 1000
    if (run.state !== 'done' || run.counts?.good !== rows) throw new BrokenInvariant(`${run.state}: ${run.counts?.good} of ${rows}, ${run.message}`)

    const readingBegan = performance.now()
    await newWorkbook().xlsx.readFile(file)
    const readSeconds = (performance.now() - readingBegan) / 1000
    say(`${rows} rows; progress was seen at ${seen.size} points`)
    return { figures: { seconds: round(seconds), readOnlySeconds: round(readSeconds), measures: rows, progressSeen: seen.size } }
  } finally {
    await system.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
