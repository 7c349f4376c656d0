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
import { startRecorder } from './recording/child.ts'
import { openDesk } from './recording/desk.ts'

const [PULLS, KILLS, CAMERAS] = [50, 20, 4]
const PICTURE = { width: 640, height: 360, fps: 15, seconds: 4, gopSeconds: 1, codec: 'h264', bitRate: 500_000 } as const
const BACK_WITHIN = 10 * SECOND

/** Cameras are pulled, fall silent and hang up, and the recorder is killed: every stream is back within ten seconds, every loss is told as a gap. */
export const videoSoak = async ({ seed, scale, say }: { readonly seed: number; readonly scale: number; readonly say: Say }): Promise<Outcome> => {
  const chance = chanceOf(seed)
  const folder = await mkdtemp(join(tmpdir(), 'anlan-video-'))
  const count = scale < 0.1 ? 2 : CAMERAS
  const [pulls, kills] = [Math.max(1, Math.round((PULLS * scale) / count)), Math.max(1, Math.round(KILLS * scale))]
  const streams = { main: await drawShow({ ...PICTURE, name: '长跑' }) }
  const cameras = await Promise.all(Array.from({ length: count }, () => openCamera({ streams })))
  const numbers = cameras.map((_, at) => `C-${at + 1}`)
  const desk = await openDesk(numbers.map((number, at) => ({ number, name: number, stream: cameras[at]?.address('main') ?? '', subStream: '', days: 30 })))
  const environment = { RECORDER_SERVER: desk.address, RECORDER_FOLDER: folder, RECORDER_SEGMENT_SECONDS: '5', RECORDER_SILENT_SECONDS: '3', UV_THREADPOOL_SIZE: '64' }
  let recorder = startRecorder(environment)
  const backs: number[] = []
  const back = async (which: string): Promise<void> => {
    const from = performance.now()
    await until(`${which} is back`, async () => desk.recording(which), 60)
    backs.push(performance.now() - from)
  }
  const pull = async (at: number, silent: boolean): Promise<void> => {
    const [camera, number = ''] = [cameras[at], numbers[at]]
    if (silent) camera?.show('mute')
    else await camera?.pull()
    await until(`${number} is lost`, async () => !desk.recording(number), 60)
    await pause(1_500 + chance() * SECOND)
    if (silent) camera?.show('scene')
    else await camera?.plug()
    await back(number)
  }
  try {
    await until('all are recorded', async () => numbers.every(desk.recording), 30)
    for (let round_ = 0; round_ < pulls; round_ += 1) {
      const silent = round_ > 0 && chance() < 0.3
      await Promise.all(cameras.map((_, at) => pull(at, silent)))
      say(`pulled ${(round_ + 1) * count} of ${pulls * count}`)
    }
    for (let nth = 0; nth < kills; nth += 1) {
      await recorder.kill()
      const from = performance.now()
      desk.forget()
      recorder = startRecorder(environment)
      // Whether it left a hole depends on how fast it came back; that every hole was told is asked below.
      await until('it records again', async () => numbers.every(desk.recording), 60)
      backs.push(performance.now() - from)
      say(`killed ${nth + 1} of ${kills}`)
    }
    await recorder.stop()
    // Every hole between what was recorded is told.
    const untold = numbers.flatMap((number) => {
      const own = desk.segmentsOf(number)
      return own.slice(1).filter((it, at) => it.from - (own[at]?.to ?? 0) > 2 * SECOND && !desk.gaps().some((gap) => gap.camera === number && gap.from < it.from && gap.to > (own[at]?.to ?? 0)))
    }).length
    const figures = { pulls: pulls * count, kills, slowestBackSeconds: round(Math.max(...backs) / SECOND), gaps: desk.gaps().length, untoldHoles: untold }
    const bad = [Math.max(...backs) > BACK_WITHIN, untold > 0, desk.gaps().length < pulls * count].filter(Boolean).length
    return { figures, passed: 3 - bad, failed: bad }
  } finally {
    await recorder.stop()
    desk.close()
    await Promise.all(cameras.map((it) => it.close()))
    await rm(folder, { recursive: true, force: true })
  }
}
