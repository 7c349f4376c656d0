import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { layBrightModel } from '@anlan/testbed/video/bright-model'
import { modelsFor, readModels } from './registry.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'anlan-models-'))))
afterAll(() => rm(folder, { recursive: true }))

it('what can be used is told apart from what cannot, and each says why', async () => {
  for (const id of ['bright', 'changed', 'wrong-decoder', 'no-model', 'other-name']) await layBrightModel(folder, id)
  const card = async (id: string, over: object) => writeFile(join(folder, id, 'model.json'), JSON.stringify({ ...(JSON.parse(await readFile(join(folder, id, 'model.json'), 'utf8')) as object), ...over }))
  await writeFile(join(folder, 'changed', 'model.onnx'), 'something else')
  await card('wrong-decoder', { decoder: 'yolov8' })
  await rm(join(folder, 'no-model', 'model.onnx'))
  await card('other-name', { id: 'bright' })
  await mkdir(join(folder, 'no-card'))
  await mkdir(join(folder, 'no-json'))
  await writeFile(join(folder, 'no-json', 'model.json'), '{')
  const { ready, told } = await readModels(folder)
  expect(ready.map(({ card: { id } }) => id)).toEqual(['bright'])
  const tips = Object.fromEntries(told.map(({ id, tip }) => [id, tip]))
  expect([tips['bright'], tips['changed'], tips['wrong-decoder'], tips['no-model'], tips['other-name'], tips['no-card'], tips['no-json']]).toEqual(['', expect.stringContaining('校验值'), expect.stringContaining('1×192×6'), '没有模型文件 model.onnx', expect.stringContaining('同名'), '没有模型卡 model.json', '模型卡不对：不是 JSON'])
  expect([...modelsFor(ready, ['person', 'person', 'smoke'])]).toEqual([['bright', ['person']]])
})

it('a file that is no model does not take the worker with it', async () => {
  await layBrightModel(folder, 'garbage')
  const text = JSON.parse(await readFile(join(folder, 'garbage', 'model.json'), 'utf8')) as object
  await writeFile(join(folder, 'garbage', 'model.onnx'), 'no model')
  await writeFile(join(folder, 'garbage', 'model.json'), JSON.stringify({ ...text, sha256: createHash('sha256').update('no model').digest('hex') }))
  expect((await readModels(folder)).told.find(({ id }) => id === 'garbage')).toMatchObject({ ready: false, tip: expect.stringContaining('加载失败') })
})
