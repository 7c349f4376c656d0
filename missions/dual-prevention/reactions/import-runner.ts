import type { House } from '@anlan/platform/module/house'
import { unfinishedImports } from '../store/import-runs.ts'
import { endWithout, runImport } from './run-import.ts'

const BROKEN = '系统未能处理此文件，没有导入任何内容。请稍后重新上传，仍不成功时联系系统管理员'

/** Runs all imports that wait, one after the other; those that a stop cut short begin again. @returns how many there were */
export const runImports = async (house: House): Promise<number> => {
  const waiting = await house.database.within({ worker: true }, unfinishedImports)
  for (const run of waiting) {
    if (house.signal.aborted) break
    await runImport(house, run).catch(async (cause: unknown) => {
      house.fault(`import ${run.id} of ${run.org}`, cause)
      await endWithout(house, run, BROKEN)
    })
  }
  return waiting.length
}

/** As long as the process lives: those left over from before, and each new one as it is announced. */
export const startImports = async (house: House): Promise<() => Promise<void>> => {
  let running: Promise<unknown> = Promise.resolve()
  const go = (): void => {
    running = running.then(() => runImports(house)).catch((cause: unknown) => house.fault('imports', cause))
  }
  const stop = await house.database.listen('register_import', go)
  go()
  return async () => {
    await stop()
    await running
  }
}
