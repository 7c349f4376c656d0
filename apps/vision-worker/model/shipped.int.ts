import { fileURLToPath } from 'node:url'
import { frameOf, openScaler } from '@anlan/platform/media/pixels'
import { ANALYSIS_KIND_NAMES } from '@anlan/video/contract/analysis-kinds'
import { countsFrom, missingClasses } from '@anlan/video/rules/analysis/rule'
import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import { openModel, type Shown } from '../infer/open-model.ts'
import { type Model, modelsFor, readModels } from './registry.ts'

const [WIDTH, HEIGHT] = [640, 360]
let registry: Awaited<ReturnType<typeof readModels>>
let model: Model
beforeAll(async () => {
  registry = await readModels(fileURLToPath(new URL('../models', import.meta.url)))
  const [first] = registry.ready
  if (first !== undefined) model = first
})

const drawn = async (inside: string): Promise<Shown> => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="#d8d4cc"/>${inside}</svg>`
  const [frame, scaler] = [frameOf({ width: WIDTH, height: HEIGHT, format: 'rgb24', data: await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer() }), openScaler({ width: WIDTH, height: HEIGHT, format: 'yuv420p' })]
  const picture = scaler.scale(frame)
  frame.free()
  scaler.close()
  return picture
}
const tank = (x: number) => `<rect x="${x}" y="110" width="130" height="160" fill="#8d9a98"/><ellipse cx="${x + 65}" cy="110" rx="65" ry="16" fill="#a7b3b1"/>`
/** Tanks on a yard. The model takes upright plates for telephones and an even grey for smoke, as its card says: neither is asked of it here. */
const YARD = `<rect width="640" height="250" fill="#54708e"/><rect y="250" width="640" height="110" fill="#707a77"/>${tank(50)}${tank(250)}${tank(450)}<path d="M0 200H640M0 230H640" stroke="#c8b23c" stroke-width="6"/>`
const PHONE = '<rect x="250" y="60" width="120" height="240" rx="16" fill="#15171a"/><rect x="257" y="72" width="106" height="216" rx="6" fill="#2c3440"/>'

it('the model that is shipped is what its card says, and loads', () => {
  expect(registry.told.map(({ id, ready, tip }) => [id, ready, tip])).toEqual([['anlan-nano', true, '']])
})

it('every rule is judged by it, and it says from which score each class is to be believed', () => {
  const { classes, thresholds } = model.card
  expect(ANALYSIS_KIND_NAMES.filter((kind) => missingClasses(kind, classes).length > 0)).toEqual([])
  expect(classes.filter((it) => (thresholds.believed?.[it] ?? 0) <= thresholds.score)).toEqual([])
  expect(thresholds.either).toEqual([['helmet', 'no_helmet'], ['vest', 'no_vest']])
  expect([...modelsFor(registry.ready, ['person', 'smoke', 'phone'])]).toEqual([['anlan-nano', ['person', 'smoke', 'phone']]])
})

it('it sees nobody and no fire on an empty yard, and a telephone that is drawn', async () => {
  const look = await openModel(model)
  const believed = async (inside: string) => (await look(await drawn(inside), model.card.classes)).filter(({ kind, score }) => score >= countsFrom(kind))
  expect((await believed(YARD)).filter(({ kind }) => kind !== 'phone')).toEqual([])
  const found = (await believed(PHONE)).filter(({ kind }) => kind !== 'smoke')
  expect(found.map(({ kind }) => kind)).toEqual(['phone'])
  expect(found[0]?.box.x).toBeCloseTo(250 / WIDTH, 1)
  expect(found[0]?.box.width).toBeCloseTo(120 / WIDTH, 1)
})
