import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { SECOND } from '@anlan/kernel/time'
import { chanceOf } from '../chance.ts'
import { type Outcome, round, type Say } from '../outcome.ts'
import { openCamera } from '../video/camera.ts'
import { drawShow } from '../video/clip.ts'
import { until } from '../visitor.ts'
import { openPlant } from './video/plant.ts'

const [PULLS, KILLS, CAMERAS] = [50, 20, 4]
const PICTURE = { width: 640, height: 360, fps: 10, seconds: 4, gopSeconds: 1, codec: 'h264', bitRate: 500_000 } as const
const BACK_WITHIN = 10 * SECOND
const MEGA = 1024 * 1024

/**
 * A whole system is ill-treated: cameras are pulled and fall silent, recorder and worker are killed, the disk fills until only what is locked is left.
 * Every stream is back within ten seconds, every hole is told, every camera that was lost is an alarm, and what was recognised around a kill is neither lost nor left standing.
 */
export const videoSoak = async ({ seed, scale, say }: { readonly seed: number; readonly scale: number; readonly say: Say }): Promise<Outcome> => {
  const chance = chanceOf(seed)
  const folder = await mkdtemp(join(tmpdir(), 'anlan-video-'))
  const small = scale < 0.05
  const count = small ? 2 : CAMERAS
  const [rounds, kills] = [Math.max(1, Math.round((PULLS * scale) / count)), Math.max(1, Math.round(KILLS * scale))]
  const streams = { main: await drawShow({ ...PICTURE, name: '长跑' }) }
  const cameras = await Promise.all(Array.from({ length: count }, () => openCamera({ streams })))
  const numbers = cameras.map((_, at) => `C-${at + 1}`)
  const plant = await openPlant(folder, numbers.map((number, at) => ({ number, stream: cameras[at]?.address('main') ?? '', subStream: '', rules: [{ kind: 'camera-black' as const, seconds: 1 }] })))
  const backs: number[] = []
  const timed = async (what: string, look: () => Promise<boolean>): Promise<void> => {
    const from = performance.now()
    await until(what, look, 60)
    backs.push(performance.now() - from)
  }
  const allBack = async (): Promise<boolean> => (await plant.recorded()).length === count && (await plant.watched()).length === count
  const recordedSince = async (since: number): Promise<boolean> => (await plant.recorded(since)).length === count
  const pull = async (at: number, silent: boolean): Promise<void> => {
    const [camera, number = ''] = [cameras[at], numbers[at]]
    if (silent) camera?.show('mute')
    else await camera?.pull()
    await until(`${number} is lost, and an alarm`, async () => !(await plant.recorded()).includes(number) && (await plant.openAlarms()).some((it) => it === `${number}录像中断`), 60)
    await pause(chance() * SECOND)
    if (silent) camera?.show('scene')
    else await camera?.plug()
    await timed(`${number} is recorded and looked at again`, async () => (await plant.recorded()).includes(number) && (await plant.watched()).includes(number))
  }
  const killWorker = async (nth: number): Promise<void> => {
    const camera = cameras[nth % count]
    const dark = (await plant.detections()).length
    camera?.show('black')
    await until('the dark is found', async () => (await plant.detections()).length > dark, 30)
    await plant.worker.kill()
    camera?.show('scene')
    const down = Date.now()
    plant.worker.start()
    await timed('all are looked at again', async () => (await plant.watched(down)).length === count)
    await until('the dark is over', async () => (await plant.detections()).every(({ endedAt }) => endedAt !== null), 30)
  }
  const fillDisk = async (): Promise<void> => {
    await plant.recorder.stop()
    plant.recorder.start({ RECORDER_QUOTA_MB: String(Math.max(1, Math.round((await plant.recordedBytes()) / MEGA / 2))) })
    await until('early deletion is an alarm', async () => (await plant.openAlarms()).some((it) => it.includes('提前删除了录像')), 60)
    await plant.lockEverything()
    await until('that cameras are stopped is an alarm', async () => (await plant.openAlarms()).some((it) => it.includes('停止了部分摄像机的录像')), 120)
    await plant.recorder.stop()
    const down = Date.now()
    plant.recorder.start()
    await timed('there is room again, and all are recorded', () => recordedSince(down))
  }
  try {
    await until('all are recorded and looked at', allBack, 60)
    for (let nth = 0; nth < rounds; nth += 1) {
      const silent = nth > 0 && chance() < 0.3
      await Promise.all(cameras.map((_, at) => pull(at, silent)))
      say(`pulled ${(nth + 1) * count} of ${rounds * count}`)
    }
    for (let nth = 0; nth < kills; nth += 1) {
      await killWorker(nth)
      await plant.recorder.kill()
      const down = Date.now()
      plant.recorder.start()
      await timed('it records again', () => recordedSince(down))
      say(`killed recorder and worker ${nth + 1} of ${kills}`)
    }
    // Told before the disk was full: what went early has no recordings around it any more.
    const { gaps, untold } = await plant.holes()
    if (!small) {
      await fillDisk()
      say('the disk was full')
    }
    const figures = { pulls: rounds * count, workerKills: kills, recorderKills: kills, slowestBackSeconds: round(Math.max(...backs) / SECOND), gaps, untoldHoles: untold, found: (await plant.detections()).length, serverFaults: plant.faults() }
    const bad = [figures.slowestBackSeconds * SECOND > BACK_WITHIN, untold > 0, gaps < rounds * count, figures.found < kills, figures.serverFaults > 0].filter(Boolean).length
    return { figures, passed: 5 - bad, failed: bad }
  } finally {
    await plant.close()
    await Promise.all(cameras.map((it) => it.close()))
    await rm(folder, { recursive: true, force: true })
  }
}
