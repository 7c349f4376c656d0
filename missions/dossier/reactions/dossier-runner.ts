import type { House } from '@anlan/platform/module/house'
import { unfinishedDossiers } from '../store/dossiers.ts'
import { endDossier, makeDossier } from './make-dossier.ts'

const BROKEN = '系统未能生成这本台账。请缩短时间或减少内容后重新生成，仍不成功时联系系统管理员'

/** Makes all ledgers that wait, one after the other; those that a stop cut short begin again. @returns how many there were */
export const makeDossiers = async (house: House): Promise<number> => {
  const waiting = await house.database.within({ worker: true }, unfinishedDossiers)
  for (const run of waiting) {
    if (house.signal.aborted) break
    await makeDossier(house, run).catch(async (cause: unknown) => {
      house.fault(`dossier ${run.number} of ${run.org}`, cause)
      await endDossier(house, run, { state: 'failed', digest: null, rows: 0, pdf: null, workbook: null, message: BROKEN, tokenHash: null })
    })
  }
  return waiting.length
}

/** As long as the process lives: those left over from before, and each new one as it is announced. */
export const startDossiers = async (house: House): Promise<() => Promise<void>> => {
  let running: Promise<unknown> = Promise.resolve()
  const go = (): void => {
    running = running.then(() => makeDossiers(house)).catch((cause: unknown) => house.fault('dossiers', cause))
  }
  const stop = await house.database.listen('dossier', go)
  go()
  return async () => {
    await stop()
    await running
  }
}
