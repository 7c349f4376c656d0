import { ok } from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Alarm, listAlarms } from '@anlan/alarms/contract/alarm'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import type { Instant } from '@anlan/kernel/time'
import { openStream } from '@anlan/platform/media/open-stream'
import { newId } from '@anlan/platform/clock/new-id'
import type { VideoCodec } from '@anlan/platform/media/video-stream'
import { cameraRegister } from '@anlan/video/contract/camera'
import { type CameraStatus, listCameraStatus } from '@anlan/video/contract/camera-status'
import { type Detection, listDetections } from '@anlan/video/contract/detection'
import { listSegments, type Segment } from '@anlan/video/contract/keep-recording'
import { segmentAddress } from '@anlan/video/contract/picture-address'
import { openEnterprise } from '../demo/enterprise.ts'
import { DEMO_PASSWORD } from '../demo/keys.ts'
import { GAS_DEALER_LOGINS } from '../demo/staff.ts'
import { gasDealer } from '../plants/gas-dealer/gas-dealer.ts'
import type { System } from '../system.ts'
import { signIn, until, type Visitor } from '../visitor.ts'
import { openStage, type Stage } from './special-work-stage.ts'
import { type Boxes, openBoxes } from './video-boxes.ts'

/** Cameras by what they show, with the numbers under which they are registered. */
export const CAMERAS = { tanks: 'GQ-01', hall: 'SZ-01', room: 'KZ-01' } as const
export type CameraKey = keyof typeof CAMERAS
const PATIENCE = 90

export interface Film {
  readonly codec: VideoCodec
  readonly pictures: number
}

export interface VideoStage extends Stage {
  readonly boxes: Boxes
  /** The safety manager of another enterprise. */
  readonly stranger: Visitor
  /** Filled as they are registered. */
  readonly ids: Record<CameraKey, Id>
  /** A new camera, or more about one that stands there under that number. */
  readonly register: (number: string, data: object) => Promise<Id>
  readonly statusOf: (camera: Id) => Promise<CameraStatus | undefined>
  readonly recorded: (camera: Id) => Promise<CameraStatus>
  readonly segments: (camera: Id, from?: Instant, until?: Instant) => Promise<Segment[]>
  /** Fetched through the server as a browser does, and read to its end. */
  readonly film: (segment: Id) => Promise<Film>
  readonly filmOf: (bytes: Uint8Array) => Promise<Film>
  readonly found: (camera: Id) => Promise<Detection[]>
  readonly alarms: () => Promise<Alarm[]>
  readonly wait: typeof until
}

/** The paint maker on a Tuesday morning, with a gas dealer beside it that has nothing to do with it. */
export const openVideoStage = async (system: System): Promise<VideoStage> => {
  const [boxes, stage] = await Promise.all([openBoxes(), openStage(system)])
  const { manager, officer } = stage
  await openEnterprise({ base: system.server.url, stationUrl: system.station.url, stationAdminKey: system.stationAdminKey }, officer, gasDealer, 'xicheng', GAS_DEALER_LOGINS.filter(({ login }) => login === 'gongye'))
  const stranger = await signIn(system.server.url, 'gongye', DEMO_PASSWORD)
  const { list, save } = endpointsOf(cameraRegister)
  const ids = { tanks: '', hall: '', room: '' }

  /** Each film of its own name: one is read while the next is fetched. */
  let films = 0
  const filmOf = async (bytes: Uint8Array): Promise<Film> => {
    const path = join(system.folder, `film-${(films += 1)}.mp4`)
    await writeFile(path, bytes)
    const stream = await openStream(path)
    let pictures = 0
    for await (const _ of stream.packets()) pictures += 1
    return { codec: stream.about.codec, pictures }
  }
  const statusOf = async (camera: Id): Promise<CameraStatus | undefined> => (await manager.get(listCameraStatus, { cameras: [camera] })).rows[0]
  return {
    ...stage, boxes, stranger, ids, filmOf, statusOf,
    register: async (number, data) => {
      const standing = (await manager.get(list, { limit: 100 })).rows.find((it) => it.data.number === number)
      const id = standing?.id ?? newId()
      await manager.must(save, { id, version: standing?.version ?? 0, data: { ...standing?.data, number, ...data } as never })
      return id
    },
    recorded: (camera) => until(`${camera} is recorded`, async () => {
      const status = await statusOf(camera)
      return status?.state === 'recording' && status
    }, PATIENCE),
    segments: async (camera, from = 0, to) => (await manager.get(listSegments, { cameras: [camera], from, until: to ?? (await stage.now()) })).segments,
    film: async (segment) => {
      const answer = await manager.fetch(segmentAddress(manager.org, segment))
      ok(answer.ok, `the film is answered with ${answer.status}`)
      return filmOf(new Uint8Array(await answer.arrayBuffer()))
    },
    found: async (camera) => (await manager.get(listDetections, { camera: [camera] })).rows,
    alarms: async () => (await manager.get(listAlarms, { limit: 200 })).rows,
    wait: (what, look, seconds = PATIENCE) => until(what, look, seconds),
    close: async () => {
      await boxes.close()
      await stage.close()
    },
  }
}
