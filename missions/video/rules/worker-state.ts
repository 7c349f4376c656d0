import { type Instant, SECOND } from '@anlan/kernel/time'
import { VIDEO } from '@anlan/standards/video'
import { UNSEEN_SECONDS, type Watching, WORKER_SILENT_SECONDS, type WorkerState } from '../contract/vision-worker.ts'
import type { WorkerReport } from '../contract/worker-report.ts'

type Told = WorkerReport['cameras'][number]

/** Whether anything that it looks at is later than it may be (待核). */
export const isBehind = (cameras: readonly Pick<Told, 'behindMs'>[]): boolean => cameras.some(({ behindMs }) => behindMs > VIDEO.behindSeconds.value * SECOND)

export const isMute = (heardAt: Instant | null, now: Instant): boolean => heardAt === null || now - heardAt >= WORKER_SILENT_SECONDS * SECOND

export const workerStateOf = ({ active, heardAt, cameras }: { readonly active: boolean; readonly heardAt: Instant | null; readonly cameras: readonly Pick<Told, 'behindMs'>[] }, now: Instant): WorkerState['state'] => {
  if (!active) return 'off'
  if (heardAt === null) return 'never'
  if (isMute(heardAt, now)) return 'silent'
  return isBehind(cameras) ? 'behind' : 'on'
}

/** What a worker says of a camera, with since when it has been so; and which of them people have to be told of: unseen for too long, or seen again after that. */
export const followWatched = (before: readonly Watching[], told: readonly Told[], now: Instant): { readonly cameras: Watching[]; readonly unseen: Watching[]; readonly seen: Watching[] } => {
  const cameras = told.map((it): Watching => {
    const known = before.find(({ camera }) => camera === it.camera)
    const goesOn = known !== undefined && (known.state === 'live') === (it.state === 'live')
    const since = goesOn ? known.since : now
    return { ...it, since, told: it.state !== 'live' && now - since >= UNSEEN_SECONDS * SECOND }
  })
  const was = new Set(before.filter((it) => it.told).map(({ camera }) => camera))
  return { cameras, unseen: cameras.filter((it) => it.told && !was.has(it.camera)), seen: cameras.filter((it) => it.state === 'live' && was.has(it.camera)) }
}
