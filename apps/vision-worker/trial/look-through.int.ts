import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeFragmentedMp4 } from '@anlan/platform/media/mp4/film-writer'
import { TICKS } from '@anlan/platform/media/video-stream'
import { layBrightModel } from '@anlan/testbed/video/bright-model'
import { drawShow } from '@anlan/testbed/video/clip'
import { judgeLog } from '@anlan/video/rules/analysis/judge'
import { ruleOf } from '@anlan/video/rules/analysis/rule'
import { openPool } from '../infer/pool.ts'
import { modelsFor, readModels } from '../model/registry.ts'
import { lookThrough } from './look-through.ts'

const ID = '01900000-0000-7000-8000-000000000001'
const [BEGAN, WHOLE] = [1_764_000_000_000, [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }]]

it('a film is looked through picture by picture, and its log judged tells when it would have been an alarm', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'anlan-trial-'))
  await layBrightModel(join(folder, 'models'))
  const { scene } = await drawShow({ name: '罐区', codec: 'h264', width: 640, height: 360, fps: 10, seconds: 6, bitRate: 500_000 })
  const writer = writeFragmentedMp4(scene.about, { recordedAt: BEGAN })
  const parts = scene.frames.map(({ data, key }, nth) => writer.add({ data, key, pts: (nth * TICKS) / 10, dts: (nth * TICKS) / 10, at: BEGAN + nth * 100 }))
  await writeFile(join(folder, 'film.mp4'), Buffer.concat([writer.init, ...parts.flatMap((it) => it ?? []), writer.end() ?? Buffer.alloc(0)]))
  const { ready } = await readModels(join(folder, 'models'))
  const pool = await openPool(ready, 1, () => undefined)
  try {
    const looks = await lookThrough(join(folder, 'film.mp4'), BEGAN, 'trial', pool, modelsFor(ready, ['person', 'flame']))
    expect([looks.length, looks[0]?.at, looks.at(-1)?.at, looks.filter(({ tracks }) => tracks.length > 0).length > 20]).toEqual([30, BEGAN, BEGAN + 5_800, true])
    const rule = ruleOf(ID, { camera: ID, kind: 'intrusion', zones: [WHOLE], spans: [], seconds: 2, people: null, percent: null, coolSeconds: null, active: true })
    expect(judgeLog([rule], looks).map(({ what, kind }) => [what, kind])).toEqual([['began', 'intrusion']])
  } finally {
    await pool.close()
    await rm(folder, { recursive: true })
  }
})
