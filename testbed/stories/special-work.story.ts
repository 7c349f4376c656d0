import { join } from 'node:path'
import { endpointsOf } from '@anlan/kernel/register'
import { measurementPointRegister } from '@anlan/plant/contract/place'
import { newId } from '@anlan/platform/clock/new-id'
import { cameraRegister } from '@anlan/video/contract/camera'
import { openRecorder as registerRecorder } from '@anlan/video/contract/recorder'
import { startController } from '../demo/controllers.ts'
import { paintMaker } from '../plants/paint-maker/paint-maker.ts'
import type { Story, Teller } from '../story.ts'
import { startSystem } from '../system.ts'
import { openRecorder } from '../video/recorder.ts'
import { tellDelivered } from './special-work-delivered.ts'
import { tellGuarded } from './special-work-guarded.ts'
import { type Eye, tellKept, tellNight } from './special-work-night.ts'
import { tellSigned } from './special-work-signed.ts'
import { AREA, openStage, type Stage } from './special-work-stage.ts'

const NUMBER = 'BK-01'

/** A camera on the tank farm, as the safety manager registers it; its recorder says nothing yet. */
const layEye = async ({ system, manager, plan, site, now }: Stage): Promise<Eye> => {
  let ahead = (await now()) - Date.now()
  const recorder = await openRecorder({ folder: join(system.folder, 'recorder'), cameras: [{ number: NUMBER, name: '罐区布控球' }], now: () => Date.now() + ahead })
  const [id, camera] = [newId(), newId()]
  const { token } = await manager.must(registerRecorder, { id, name: '罐区录像机', address: recorder.address })
  await manager.must(endpointsOf(cameraRegister).save, { id: camera, version: 0, data: { number: NUMBER, name: '罐区布控球', kind: 'mobile', area: AREA, plan, x: Math.round(site.x) + 8, y: Math.round(site.y), explosionProof: 'CNEx26.0001（虚构）', recorder: id, snapshot: `/cameras/${NUMBER}/picture.jpg` } })
  const report = async (): Promise<void> => {
    ahead = (await now()) - Date.now()
    void recorder.keepReporting(system.server.url, id, token)
  }
  return { recorder, number: NUMBER, camera, report }
}

const tell = async (teller: Teller): Promise<void> => {
  const system = await startSystem()
  const ends: (() => unknown)[] = []
  try {
    const stage = await openStage(system)
    ends.push(stage.close)
    const eye = await layEye(stage)
    ends.push(eye.recorder.close)
    ends.push(await startController(system.server.url, 'miao', paintMaker, 15_512))
    const point = (await stage.manager.get(endpointsOf(measurementPointRegister).list, { search: 'GT-101', limit: 10 })).rows.find(({ data }) => data.tag === 'GT-101')?.id ?? ''
    const issued = await tellSigned(teller, stage, eye.camera, point)
    await tellGuarded(teller, stage, issued)
    await tellNight(teller, stage, issued, eye)
    await tellDelivered(teller, stage, issued)
    await tellKept(teller, stage, issued)
  } finally {
    for (const end of ends.toReversed()) await end()
    await system.stop()
  }
}

export const story: Story = { title: '特殊作业：一张动火作业票', tell }
