import { createReadStream } from 'node:fs'
import { mkdir, open, rm, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { type RecorderAnswer, recorderAnswerSchema, type RecorderReport } from '@anlan/video/contract/recorder-report'
import { drawPicture } from './draw-picture.ts'

const EDGE = 'frame'
export const SEGMENT_KIND = `multipart/x-mixed-replace; boundary=${EDGE}`

interface Cameras {
  readonly number: string
  readonly name: string
}
interface Parts {
  /** Where segments are written. */
  readonly folder: string
  readonly cameras: readonly Cameras[]
  readonly port?: number
  readonly segmentMs?: number
  readonly frameMs?: number
  readonly now?: () => number
}
type Written = RecorderReport['segments'][number]

const partOf = (picture: Buffer): Buffer => Buffer.concat([Buffer.from(`--${EDGE}\r\nContent-Type: image/jpeg\r\nContent-Length: ${picture.length}\r\n\r\n`), picture, Buffer.from('\r\n')])

/**
 * A recorder in a box, over real HTTP: moving pictures, segments of motion JPEG on disk, and a word about both every two seconds.
 * It can be told to lose a camera, or a segment that it should have kept.
 */
export const openRecorder = async ({ folder, cameras, port = 0, segmentMs = 10_000, frameMs = 500, now = Date.now }: Parts) => {
  await mkdir(folder, { recursive: true })
  const [lost, gone, written, kept] = [new Set<string>(), [] as RecorderReport['gone'][number][], new Map<string, Written>(), { keep: [] as RecorderAnswer['keep'], unknown: [] as string[] }]
  let fresh: Written[] = []
  const last = new Map<string, number>()
  const stop = new AbortController()

  const serve = async (request: IncomingMessage, answer: ServerResponse): Promise<unknown> => {
    const [, kind, name = ''] = (request.url ?? '').split('/')
    const camera = cameras.find(({ number }) => number === name)
    if (kind === 'cameras' && camera !== undefined && !lost.has(name)) return answer.writeHead(200, { 'content-type': 'image/jpeg' }).end(await drawPicture(camera.name, now()))
    const file = join(folder, name)
    if (kind !== 'segments' || !written.has(name) || (await stat(file).catch(() => undefined)) === undefined) return answer.writeHead(404).end()
    answer.writeHead(200, { 'content-type': SEGMENT_KIND })
    // Played at the pace at which it was recorded: a browser shows each part as it comes.
    let buffered = Buffer.alloc(0)
    for await (const piece of createReadStream(file)) {
      buffered = Buffer.concat([buffered, piece as Buffer])
      for (let next = buffered.indexOf(`--${EDGE}`, 1); next > 0 && !answer.destroyed; next = buffered.indexOf(`--${EDGE}`, 1)) {
        answer.write(buffered.subarray(0, next))
        buffered = buffered.subarray(next)
        await rest(frameMs / 4)
      }
    }
    return answer.end(Buffer.concat([buffered, Buffer.from(`--${EDGE}--\r\n`)]))
  }
  const server = createServer((request, answer) => void serve(request, answer).catch(() => answer.destroy()))
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))

  const record = async ({ number, name }: Cameras): Promise<void> => {
    while (!stop.signal.aborted) {
      const from = now()
      const file = `${number}-${from}.mjpeg`
      const handle = await open(join(folder, file), 'w')
      let bytes = 0
      while (!stop.signal.aborted && !lost.has(number) && now() - from < segmentMs) {
        const part = partOf(await drawPicture(name, now()))
        await handle.write(part)
        bytes += part.length
        await rest(frameMs, undefined, { signal: stop.signal }).catch(() => undefined)
      }
      await handle.close()
      if (bytes === 0) {
        await rm(join(folder, file), { force: true })
        await rest(frameMs, undefined, { signal: stop.signal }).catch(() => undefined)
        continue
      }
      const segment = { camera: number, from, to: now(), file: `segments/${file}`, bytes }
      written.set(file, segment)
      last.set(number, segment.to)
      fresh.push(segment)
    }
  }
  const recording = cameras.map(record)

  const report = async (to: string, id: string, token: string): Promise<number> => {
    const [segments, lostNow] = [fresh, gone.splice(0)]
    fresh = []
    const body: RecorderReport = { cameras: cameras.map(({ number }) => ({ number, recording: !lost.has(number), lastSegmentAt: last.get(number) ?? null })), segments, gone: lostNow, gaps: [], events: [], disk: null }
    const answer = await fetch(`${to}/api/video/reports`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-recorder': id, authorization: `Bearer ${token}` }, body: JSON.stringify(body) }).catch(() => undefined)
    // What was not taken is said again.
    if (answer?.ok !== true) {
      fresh = [...segments, ...fresh]
      gone.unshift(...lostNow)
      return answer?.status ?? 0
    }
    Object.assign(kept, recorderAnswerSchema.parse(await answer.json()))
    return answer.status
  }

  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    /** One word to the server; its HTTP status, 0 when nobody answered. */
    report,
    /** A word every two seconds until it is closed. */
    keepReporting: async (to: string, id: string, token: string, everyMs = 2_000): Promise<void> => {
      while (!stop.signal.aborted) {
        await report(to, id, token)
        await rest(everyMs, undefined, { signal: stop.signal }).catch(() => undefined)
      }
    },
    segments: (): readonly Written[] => [...written.values()],
    kept: (): RecorderAnswer => kept,
    lose: (number: string) => void lost.add(number),
    restore: (number: string) => void lost.delete(number),
    /** Deletes a segment, as a recorder does whose disk is too small. */
    drop: async ({ camera, file }: Written): Promise<void> => {
      await rm(join(folder, file.replace('segments/', '')), { force: true })
      gone.push({ camera, file })
    },
    close: async (): Promise<void> => {
      stop.abort()
      await Promise.all(recording)
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
export type Recorder = Awaited<ReturnType<typeof openRecorder>>
