import { startController } from '../demo/controllers.ts'
import { paintMaker } from '../plants/paint-maker/paint-maker.ts'
import type { Story, Teller } from '../story.ts'
import { startSystem } from '../system.ts'
import { tellBought } from './video-bought.ts'
import { tellDevices } from './video-devices.ts'
import { tellExchanged } from './video-exchange.ts'
import { tellKilled, tellPulled } from './video-failed.ts'
import { tellFound } from './video-found.ts'
import { tellCovered, tellExported } from './video-kept.ts'
import { beginHotWork, planHotWork } from './video-permit.ts'
import { tellRegistered } from './video-registered.ts'
import { tellRules } from './video-rules.ts'
import { openVideoStage } from './video-stage.ts'

const tell = async (teller: Teller): Promise<void> => {
  const system = await startSystem()
  const ends: (() => unknown)[] = []
  try {
    const stage = await openVideoStage(system)
    ends.push(stage.close, await startController(system.server.url, 'miao', paintMaker, 15_513))
    // The clock is moved before anything is recorded, and never again.
    const plan = await planHotWork(stage)
    const recording = await tellRegistered(teller, system, stage)
    ends.push(recording.process.stop)
    const taken = await tellDevices(teller, stage, recording)
    ends.push(taken.close)
    const workers = await tellRules(teller, system, stage)
    ends.push(() => Promise.all([recording.process, ...workers.processes.values()].map((it) => it.stop())))
    const hot = await beginHotWork(stage, plan, stage.ids.tanks)
    await tellFound(teller, stage, hot)
    await tellPulled(teller, stage, hot)
    const { tellOffline } = await tellKilled(teller, stage, workers)
    await tellBought(teller, system, stage)
    await tellExported(teller, system, stage, taken)
    await tellOffline()
    await tellCovered(teller, stage, taken)
    await tellExchanged(teller, stage)
  } finally {
    for (const end of ends.toReversed()) await end()
    await system.stop()
  }
}

export const story: Story = { title: '智能视频：一个工作日', tell }
