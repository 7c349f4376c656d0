import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { filmMs, readFilm } from '@anlan/platform/media/mp4/read-film'
import { type Outcome, round, type Say } from '../outcome.ts'
import { openCamera } from '../video/camera.ts'
import { drawShow } from '../video/clip.ts'
import { until } from '../visitor.ts'
import { startRecorder } from './recording/child.ts'
import { openDesk } from './recording/desk.ts'

const [CAMERAS, MINUTES] = [16, 30]
const PICTURE = { width: 1_920, height: 1_080, fps: 25, gopSeconds: 1, codec: 'h264', bitRate: 4_000_000 } as const
/** A seam that is shorter is rounding, not a loss, ms. */
const SEAM = 5
/** The share of a processor is a bar of sixteen cameras; with two the process itself weighs as much as they. */
const BARS = { cpuPercentPerCamera: 3, lostSeconds: 0 }

/** Cameras of 1080p and 4 Mbit/s are recorded for a while: what is lost, and what a camera costs. Files are opened and measured, not believed. */
export const recordingSoak = async ({ scale, say }: { readonly seed: number; readonly scale: number; readonly say: Say }): Promise<Outcome> => {
  const folder = await mkdtemp(join(tmpdir(), 'anlan-recording-'))
  const small = scale < 0.05
  const [count, lasts, segment] = [small ? 2 : CAMERAS, small ? 7 * SECOND : MINUTES * MINUTE * scale, small ? 2 : scale < 0.5 ? 15 : 60]
  const show = await drawShow({ ...PICTURE, seconds: small ? 2 : 4, name: '长跑' })
  const streams = { main: show }
  const cameras = await Promise.all(Array.from({ length: count }, () => openCamera({ streams })))
  const numbers = cameras.map((_, at) => `C-${at + 1}`)
  const desk = await openDesk(numbers.map((number, at) => ({ number, name: number, stream: cameras[at]?.address('main') ?? '', subStream: '', days: 30 })))
  const recorder = startRecorder({ RECORDER_SERVER: desk.address, RECORDER_FOLDER: folder, RECORDER_SEGMENT_SECONDS: String(segment), UV_THREADPOOL_SIZE: String(2 * count + 16) })
  try {
    await until('all are recorded', async () => numbers.every(desk.recording), 30)
    say(`${count} cameras, ${round(lasts / SECOND)} s`)
    await pause(SECOND)
    const [before, from] = [await recorder.cpu(), performance.now()]
    await pause(lasts)
    const [spent, took, megabytes] = [(await recorder.cpu()) - before, (performance.now() - from) / SECOND, await recorder.megabytes()]
    await recorder.stop()
    let [lost, short, segments, bytes] = [0, 0, 0, 0]
    for (const number of numbers) {
      const own = desk.segmentsOf(number)
      segments += own.length
      own.slice(1).forEach((it, at) => { const hole = it.from - (own[at]?.to ?? 0); if (hole > SEAM) lost += hole })
      for (const [at, it] of own.entries()) {
        bytes += it.bytes
        // Of long runs every tenth file is looked into.
        if (own.length > 30 && at % 10 !== 0) continue
        const film = readFilm(await readFile(join(folder, it.file.replace('segments/', ''))))
        // The last is closed when the process ends, within its last picture; the first may begin with pictures that came late.
        if (at > 0 && at < own.length - 1 && (film === undefined || Math.abs(filmMs(film) - (it.to - it.from)) > 100)) short += 1
      }
    }
    const figures = { cameras: count, lostSeconds: round(lost / SECOND, 3), segments, brokenSegments: short, megabits: round((bytes * 8) / 1e6 / count / ((took + 1))), cpuPercentPerCamera: round((spent / took / count) * 100), mbPerCamera: round(megabytes / count, 1) }
    const bad = [figures.lostSeconds > BARS.lostSeconds, short > 0, segments < count * 2, count === CAMERAS && figures.cpuPercentPerCamera > BARS.cpuPercentPerCamera].filter(Boolean).length
    return { figures, passed: 4 - bad, failed: bad }
  } finally {
    await recorder.stop()
    desk.close()
    await Promise.all(cameras.map((it) => it.close()))
    await rm(folder, { recursive: true, force: true })
  }
}
