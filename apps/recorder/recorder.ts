import { setTimeout as pause } from 'node:timers/promises'
import { type Instant, MINUTE, SECOND } from '@anlan/kernel/time'
import { MOST_EVENTS } from '@anlan/video/contract/detector-event'
import type { RecorderCamera } from '@anlan/video/contract/recorder-cameras'
import { diskRoom } from './disk-room.ts'
import { followerBy } from './follow-camera.ts'
import { type GbSettings, openGbDevices } from './gb-devices.ts'
import { openKeeper } from './keep-room.ts'
import { openMemory } from './memory.ts'
import { recordCamera, type RecordedCamera } from './record-camera.ts'
import { type Segment, segmentPath } from './segment-name.ts'
import { serveRecordings } from './serve.ts'
import { serveDevices } from './serve-devices.ts'
import { openShelf } from './shelf.ts'
import { speaker, type Spoken } from './speak.ts'
import { openSubStream, type SubStream } from './sub-stream.ts'
import { openTurning } from './turn-camera.ts'
import { watchCamera, type Watched } from './watch-camera.ts'

export interface RecorderParts extends Spoken {
  readonly folder: string
  readonly host: string
  readonly port: number
  readonly segmentMs: number
  readonly timeoutMs: number
  readonly reportEveryMs: number
  readonly camerasEveryMs: number
  readonly reserveBytes: number
  readonly quotaBytes: number
  /** Undefined: devices of GB/T 28181 are not taken. */
  readonly gb: GbSettings | undefined
  /** Where cameras are looked for; the whole network where it is left out. */
  readonly probe?: readonly { readonly host: string; readonly port: number }[]
  readonly say: (text: string, facts?: object) => void
}
interface Entry {
  readonly opened: Instant
  readonly key: string
  readonly recorded: RecordedCamera
  readonly sub: SubStream | undefined
  readonly watched: Watched
}
const MOST_TOLD = 1_000
/** What ended shortly before the last word is told again: told twice it is the same. */
const AGAIN = 5 * MINUTE
/** Longer than a camera may keep silent it has to be reached. */
const OPENING = 4 * SECOND
/** Alarms that wait for the server. */
const MOST_KEPT = 5_000
const MISSING_EVERY = 60 * MINUTE

const told = (it: Segment) => ({ camera: it.camera, from: it.from, to: it.to, file: `segments/${segmentPath(it)}`, bytes: it.bytes })

/** Our recorder: asks the server for its cameras, records them, keeps what is to be kept, serves it, and says every few seconds what is true. */
export const openRecorder = async (parts: RecorderParts) => {
  const { folder, segmentMs, timeoutMs, reserveBytes, quotaBytes, say } = parts
  const shelf = await openShelf(folder)
  const remembered = await openMemory(folder)
  const { memory, save } = remembered
  const talk = speaker(parts)
  const [stop, chance] = [new AbortController(), Math.random]
  const entries = new Map<string, Entry>()
  const now = (): Instant => Date.now() + memory.ahead
  let fresh = shelf.segments().filter((it) => it.to > memory.toldUntil - AGAIN)
  for (const { camera, from } of shelf.mended.dropped) say('a segment without one whole picture was dropped', { camera, from })
  for (const it of shelf.mended.kept) say('a half segment was closed', { camera: it.camera, from: it.from, to: it.to })
  const recording = () => [...entries.values()].map(({ recorded }) => recorded)
  const keeper = openKeeper({ shelf, remembered, cameras: recording, room: () => diskRoom(folder, shelf.bytes(), reserveBytes, quotaBytes), now, say })

  const gb = parts.gb === undefined ? undefined : await openGbDevices({
    settings: parts.gb, now: Date.now, serverNow: now, say,
    event: (it) => {
      if (memory.events.length >= MOST_KEPT) return say('an alarm of a device was dropped: too many wait to be told', { code: it.code })
      memory.events.push(it)
      void save()
    },
  }).catch((cause: unknown) => {
    // A port that is taken must not keep the other cameras from being recorded.
    say('gb28181 is not open', { cause: String(cause) })
    return undefined
  })
  const [pull, turning] = [followerBy(gb?.platform), openTurning(gb?.platform, Date.now)]
  const open = (camera: RecorderCamera): Entry => {
    const recorded = recordCamera({
      camera, follow: pull, shelf, now, chance, segmentMs, timeoutMs,
      closed: (it) => void fresh.push(it),
      gap: (it) => void memory.gaps.push(it),
      diskFull: (cause) => {
        say('the disk took no more', { camera: camera.number, cause: String(cause) })
        void keeper.look()
      },
    })
    const sub = camera.subStream === '' ? undefined : openSubStream({ address: camera.subStream, follow: pull, timeoutMs, now, chance })
    return { opened: Date.now(), key: JSON.stringify(camera), recorded, sub, watched: watchCamera(recorded, sub) }
  }
  const close = async ({ recorded, sub, watched }: Entry): Promise<void> => {
    watched.end()
    await Promise.all([recorded.close(), sub?.close()])
  }
  let controls = new Map<string, string>()
  /** A camera whose address or days changed begins anew. */
  const follow = async (cameras: readonly RecorderCamera[]): Promise<void> => {
    controls = new Map(cameras.flatMap(({ number, control = '' }) => (control === '' ? [] : [[number, control]])))
    const wanted = new Map(cameras.filter(({ stream }) => stream !== '').map((it) => [it.number, it]))
    const leaving = [...entries].filter(([number, { key }]) => key !== JSON.stringify(wanted.get(number)))
    for (const [number] of leaving) entries.delete(number)
    await Promise.all(leaving.map(([, it]) => close(it)))
    for (const [number, camera] of wanted) if (!entries.has(number)) entries.set(number, open(camera))
  }
  const ask = async (): Promise<void> => {
    const answer = await talk.cameras()
    memory.ahead = answer.now - Date.now()
    memory.cameras = answer.cameras
    await save()
    await follow(answer.cameras)
  }
  const report = async (): Promise<void> => {
    const [segments, gone, gaps] = [fresh.slice(0, MOST_TOLD), memory.gone.slice(0, MOST_TOLD), memory.gaps.slice(0, MOST_TOLD)]
    const events = memory.events.slice(0, MOST_EVENTS)
    // One that is only being opened is not told of yet: it is not lost.
    const known = [...entries.values()].filter(({ recorded, opened }) => recorded.recording() || Date.now() - opened > timeoutMs + OPENING)
    const cameras = known.map(({ recorded: it }) => ({ number: it.camera.number, recording: it.recording(), lastSegmentAt: it.lastTo() ?? null, tip: it.recording() ? '' : it.state().tip }))
    const { keep } = await talk.report({ cameras, segments: segments.map(told), gone, gaps, events, disk: keeper.disk() })
    fresh = fresh.slice(segments.length)
    memory.gone = memory.gone.slice(gone.length)
    memory.gaps = memory.gaps.slice(gaps.length)
    memory.events = memory.events.slice(events.length)
    const changed = JSON.stringify(memory.keep) !== JSON.stringify(keep)
    memory.keep = keep
    memory.toldUntil = Math.max(memory.toldUntil, ...segments.map(({ to }) => to))
    if (changed || segments.length + gone.length + gaps.length + events.length > 0) await save()
  }
  /** Said once, not every two seconds. */
  let trouble = ''
  const often = async (every: number, work: () => Promise<void>, what: string): Promise<void> => {
    while (!stop.signal.aborted) {
      await work().then(
        () => { if (trouble.startsWith(what)) trouble = '' },
        (cause: unknown) => {
          if (trouble !== `${what}: ${String(cause)}`) say(trouble = `${what}: ${String(cause)}`)
        },
      )
      await pause(every, undefined, { signal: stop.signal }).catch(() => undefined)
    }
  }
  const missing = async (): Promise<void> => {
    const gone = await shelf.missing()
    memory.gone.push(...gone.map((it) => ({ camera: it.camera, file: `segments/${segmentPath(it)}` })))
    if (gone.length > 0) await save()
  }

  const devices = serveDevices({ gb, turning, now: Date.now, controlOf: (number) => controls.get(number), ...(parts.probe === undefined ? {} : { probe: parts.probe }) })
  const served = await serveRecordings({ host: parts.host, port: parts.port, token: parts.token, shelf, watched: (number) => entries.get(number)?.watched, devices })
  // Before anybody answers it records what it recorded last.
  await follow(memory.cameras)
  const works = [often(parts.camerasEveryMs, ask, 'cameras'), often(parts.reportEveryMs, report, 'report'), often(2 * SECOND, keeper.look, 'disk'), often(MISSING_EVERY, missing, 'missing')]
  return {
    address: `http://${parts.host}:${served.port}/`,
    shelf,
    gbPort: (): number | undefined => gb?.platform.port,
    cameras: () => recording().map((it) => ({ number: it.camera.number, ...it.state(), recording: it.recording() })),
    close: async (): Promise<void> => {
      stop.abort()
      await Promise.all(works)
      await Promise.all([...entries.values()].map(close))
      await turning.close()
      await gb?.platform.close()
      // What was just closed is told if somebody still listens.
      await report().catch(() => undefined)
      await served.close()
    },
  }
}
