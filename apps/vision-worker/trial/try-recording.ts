import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type TrialTask, type TrialTold, WORKER_TRIALS } from '@anlan/video/contract/rule-trial'
import type { Pool } from '../infer/pool.ts'
import type { Server } from '../speak/speak.ts'
import { lookThrough } from './look-through.ts'

const PATIENCE = 60_000
const FAILED: TrialTold = { failed: '识别服务没有看成这段录像：录像取不到，或不能解码' }

/** Fetches the film of a trial, looks through it and tells what was seen; whatever goes wrong is told too. */
export const tryRecording = async ({ address, worker, token }: Server, { id }: TrialTask, pool: Pool, models: ReadonlyMap<string, readonly string[]>): Promise<void> => {
  const heads = { 'x-worker': worker, authorization: `Bearer ${token}` }
  const folder = await mkdtemp(join(tmpdir(), 'anlan-trial-'))
  const look = async (): Promise<TrialTold> => {
    const film = await fetch(new URL(`${WORKER_TRIALS}/${id}/film`, address), { headers: heads, redirect: 'error', signal: AbortSignal.timeout(PATIENCE) })
    if (!film.ok || film.body === null) return FAILED
    const path = join(folder, 'film.mp4')
    await pipeline(Readable.fromWeb(film.body as never), createWriteStream(path))
    return { looks: await lookThrough(path, Number(film.headers.get('x-from')), `trial ${id}`, pool, models) }
  }
  try {
    const told = await look().catch(() => FAILED)
    await fetch(new URL(`${WORKER_TRIALS}/${id}`, address), { method: 'POST', redirect: 'error', signal: AbortSignal.timeout(PATIENCE), headers: { ...heads, 'content-type': 'application/json' }, body: JSON.stringify(told) })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
