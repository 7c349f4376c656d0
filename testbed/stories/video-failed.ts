import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { recordingState } from '@anlan/video/contract/recording'
import { listGaps } from '@anlan/video/contract/recording-gaps'
import { analysisHealth } from '@anlan/video/contract/vision-worker'
import { resumeWork } from '@anlan/special-work/contract/work-permit'
import type { Hands } from '../demo/special-work/permit-hands.ts'
import type { Teller } from '../story.ts'
import { HOT_SAFE } from './special-work-guarded.ts'
import type { Workers } from './video-rules.ts'
import type { VideoStage } from './video-stage.ts'

const BACK_WITHIN = 10 * SECOND

/** A camera is pulled under hot work. */
export const tellPulled = async ({ chapter, step }: Teller, stage: VideoStage, hot: Hands): Promise<void> => {
  const { boxes: { cameras }, ids, crew, manager, now, alarms, saying, statusOf, recorded, wait } = stage
  const luan = crew.hand('luan')
  const lost = async () => (await alarms()).find(({ subject, title }) => subject === ids.tanks && title.includes('录像中断'))

  chapter('摄像机断线')
  // A hole is what lies between two recordings: the one before it is asked for as well.
  const from = (await now()) - MINUTE
  await step('the camera at the tank farm is pulled: it is an alarm, and says why', async () => {
    await cameras.tanks.pull()
    await wait('the loss', async () => (await statusOf(ids.tanks))?.state === 'lost')
    ok(((await statusOf(ids.tanks))?.tip ?? '') !== '')
    equal((await lost())?.clearedAt, null)
  })
  await step('hot work of the highest level that only this camera records is stopped by the system', async () => {
    await saying('the stop', async () => (await hot.see(luan)).permit.state === 'suspended')
    equal((await hot.see(luan)).permit.suspensions.at(-1)?.cause, 'camera')
  })
  await step('plugged in again it is recorded within ten seconds; the hole is told with its length and its reason', async () => {
    const plugged = await now()
    await cameras.tanks.plug()
    await recorded(ids.tanks)
    const { gaps } = await wait('the hole', async () => {
      const told = await manager.get(listGaps, { camera: ids.tanks, from, until: await now() })
      return told.gaps.some(({ reason, open }) => reason === 'away' && !open) && told
    })
    const [hole] = gaps.filter(({ reason }) => reason === 'away')
    ok(hole !== undefined && hole.from < plugged && hole.to >= plugged - SECOND && hole.to - plugged <= BACK_WITHIN, JSON.stringify({ plugged, gaps }))
    await wait('the end of its alarm', async () => (await lost())?.clearedAt != null)
  })
  await step('the work was made safe, and goes on under the eye of the camera', async () => {
    await hot.makeSafe(luan, HOT_SAFE)
    await saying('nothing in the way', async () => (await hot.see(luan)).troubles.length === 0 && (await manager.get(recordingState, { cameras: [ids.tanks] })).cameras[0]?.recording)
    equal(await hot.must(luan, resumeWork, { proofs: hot.code(await now()) }), 'working')
  })
}

/** A worker dies while somebody is where nobody may be. @returns what is true some time later */
export const tellKilled = async ({ chapter, step }: Teller, stage: VideoStage, { names, processes, watcherOf }: Workers) => {
  const { boxes: { cameras }, ids, manager, found, alarms, wait } = stage
  const before = (await found(ids.tanks)).length
  let dead = ''

  chapter('识别服务断电')
  await step('somebody is behind the yellow line again, and the worker that found him dies on the spot', async () => {
    dead = await wait('who looks there', () => watcherOf(ids.tanks))
    cameras.tanks.show('visit')
    await wait('somebody to be found', async () => (await found(ids.tanks)).length > before)
    await processes.get(dead)?.kill()
    cameras.tanks.show('scene')
  })
  return {
    tellOffline: async (): Promise<void> => {
      chapter('算法离线')
      await step('twenty seconds without a word: 算法离线 is an alarm and stands on the page of workers', async () => {
        const alarm = await wait('the alarm', async () => (await alarms()).find(({ subject, title }) => subject === dead && title.includes('算法离线')))
        match(alarm.title, new RegExp(names[dead] ?? '-'))
        equal((await manager.get(analysisHealth, {})).workers.find(({ id }) => id === dead)?.state, 'silent')
      })
      await step('the other one looks at its cameras, and says that he has gone; that he came was told once', async () => {
        const next = await wait('who looks there now', () => watcherOf(ids.tanks))
        ok(next !== dead)
        await wait('the end of it', async () => (await found(ids.tanks)).every(({ endedAt }) => endedAt !== null))
        equal((await found(ids.tanks)).length, before + 1)
      })
      await step('switched on again it is heard, its alarm is over, and nothing is told twice', async () => {
        processes.get(dead)?.start()
        await wait('its word', async () => (await manager.get(analysisHealth, {})).workers.every(({ state }) => state === 'on'))
        await wait('the end of its alarm', async () => (await alarms()).find(({ subject, title }) => subject === dead && title.includes('算法离线'))?.clearedAt != null)
        deepEqual([(await found(ids.tanks)).length, (await found(ids.tanks)).filter(({ endedAt }) => endedAt === null).length], [before + 1, 0])
      })
    },
  }
}
