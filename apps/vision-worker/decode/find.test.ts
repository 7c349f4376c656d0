import { describe, expect, it } from 'vitest'
import type { ModelCard } from '../model/model-card.ts'
import { findIn } from './find.ts'
import { boxOf, fitInto } from './letterbox.ts'
import type { Output } from './output.ts'

const SIZE = { width: 64, height: 64 }
const card = (over: Partial<ModelCard>): ModelCard => ({ id: 'test', sha256: '', licence: 'none', source: 'test', task: 'detect', input: SIZE, layout: 'nchw', colour: 'bgr', scale: 1, letterbox: { place: 'corner', pad: 114 }, decoder: 'yolox', classes: ['person', 'dog'], thresholds: { score: 0.3, overlap: 0.5 }, evaluation: [], ...over })
const whole = { ...SIZE, left: 0, top: 0 }
const BOTH = new Set(['person', 'dog'])
const rounded = (found: ReturnType<typeof findIn>) => found.map(({ kind, box, score }) => [kind, ...[box.x, box.y, box.width, box.height, score].map((it) => Math.round(it * 1_000) / 1_000)])

/** 64×64: grids of 8², 4² and 2² cells. */
const grids = (cells: Readonly<Record<number, readonly number[]>>): Output => {
  const data = new Float32Array(84 * 7)
  for (const [cell, row] of Object.entries(cells)) data.set(row, Number(cell) * 7)
  return { dims: [1, 84, 7], data }
}

describe('decoders', () => {
  it('YOLOX: cells of each grid, sizes as logarithms, object times class', () => {
    const output = grids({
      9: [0.5, 0.5, Math.log(2), Math.log(4), 0.9, 0.8, 0.1],
      [64 + 5]: [0, 0, 0, 0, 0.9, 0.1, 0.9],
      [80 + 3]: [0, 0, 0, 0, 0.9, 0.2, 0.1],
    })
    // Cell 9 of the first grid is the second of the second row: its middle lies at 12, 12.
    expect(rounded(findIn([output], card({}), whole, BOTH))).toEqual([['dog', 0.125, 0.125, 0.25, 0.25, 0.81], ['person', 0.062, 0, 0.25, 0.438, 0.72]])
  })

  it('YOLOv8: a row a figure', () => {
    const output = { dims: [1, 6, 2], data: new Float32Array([32, 10, 32, 10, 16, 8, 32, 8, 0.9, 0.1, 0.2, 0.2]) }
    expect(rounded(findIn([output], card({ decoder: 'yolov8' }), whole, BOTH))).toEqual([['person', 0.375, 0.25, 0.25, 0.5, 0.9]])
  })

  it('RT-DETR and D-FINE: logits and boxes in whichever order', () => {
    const [logits, boxes] = [{ dims: [1, 2, 2], data: new Float32Array([2, -2, -5, -4]) }, { dims: [1, 2, 4], data: new Float32Array([0.5, 0.5, 0.2, 0.4, 0.1, 0.1, 0.1, 0.1]) }]
    const found = [['person', 0.4, 0.3, 0.2, 0.4, 0.881]]
    expect([rounded(findIn([logits, boxes], card({ decoder: 'detr' }), whole, BOTH)), rounded(findIn([boxes, logits], card({ decoder: 'detr' }), whole, BOTH))]).toEqual([found, found])
  })

  it('say nothing where the model gave nothing', () => {
    for (const decoder of ['yolox', 'yolov8', 'detr'] as const) expect(findIn([], card({ decoder }), whole, BOTH)).toEqual([])
  })

  it('of one place the surest of a class stays, and nobody hears of what they did not ask for', () => {
    const row = (score: number, kind: 0 | 1) => [0.5, 0.5, 0, 0, score, kind === 0 ? 1 : 0, kind === 1 ? 1 : 0]
    const twice = grids({ 0: row(0.6, 0), 64: [0.25, 0.25, Math.log(0.5), Math.log(0.5), 0.8, 1, 0], 80: [0.125, 0.125, Math.log(0.25), Math.log(0.25), 0.7, 0, 1] })
    expect(rounded(findIn([twice], card({}), whole, BOTH)).map(([kind, , , , , score]) => [kind, score])).toEqual([['person', 0.8], ['dog', 0.7]])
    expect(rounded(findIn([twice], card({}), whole, new Set(['dog'])))).toHaveLength(1)
  })
})

describe('scores', () => {
  it('of a class from which a model says it is to be believed are told as those from which rules count', () => {
    const output = grids({ 0: [0.5, 0.5, 0, 0, 0.3, 1, 0], 10: [0.5, 0.5, 0, 0, 0.65, 1, 0], 20: [0.5, 0.5, 0, 0, 0.15, 1, 0], 30: [0.5, 0.5, 0, 0, 0.4, 0, 1] })
    const told = (believed?: Readonly<Record<string, number>>) => findIn([output], card({ classes: ['flame', 'dog'], thresholds: { score: 0.1, overlap: 0.5, ...(believed === undefined ? {} : { believed }) } }), whole, new Set(['flame', 'dog'])).map(({ kind, score }) => [kind, Math.round(score * 1_000) / 1_000])
    expect(told()).toEqual([['flame', 0.65], ['dog', 0.4], ['flame', 0.3], ['flame', 0.15]])
    // Flames count from 0.6: what this model calls 0.3 is told so, half of it as half of that, and the rest in proportion up to 1.
    expect(told({ flame: 0.3 })).toEqual([['flame', 0.8], ['flame', 0.6], ['dog', 0.4], ['flame', 0.3]])
  })

  it('of classes of which a place shows one only the surer is told, whichever is asked for', () => {
    // Both on one place; beside it the doubtful one alone.
    const output = grids({ 0: [0.5, 0.5, 0, 0, 0.6, 1, 0], 64: [0.25, 0.25, Math.log(0.5), Math.log(0.5), 0.5, 0, 1], 30: [0.5, 0.5, 0, 0, 0.4, 0, 1] })
    const told = (wanted: readonly string[], either?: string[][], believed?: Readonly<Record<string, number>>) => findIn([output], card({ classes: ['helmet', 'no_helmet'], thresholds: { score: 0.1, overlap: 0.4, ...(either === undefined ? {} : { either }), ...(believed === undefined ? {} : { believed }) } }), whole, new Set(wanted)).map(({ kind }) => kind)
    const pair = [['helmet', 'no_helmet']]
    expect([told(['helmet', 'no_helmet']), told(['helmet', 'no_helmet'], pair), told(['no_helmet'], pair)]).toEqual([['helmet', 'no_helmet', 'no_helmet'], ['helmet', 'no_helmet'], ['no_helmet']])
    // Surer is measured by what each is to be believed from.
    expect(told(['helmet', 'no_helmet'], pair, { helmet: 0.7, no_helmet: 0.3 })).toEqual(['no_helmet', 'no_helmet'])
  })
})

describe('letterbox', () => {
  it('lays the picture in the corner, in the middle, or over all', () => {
    const [picture, input] = [{ width: 640, height: 360 }, { width: 416, height: 416 }]
    expect(fitInto(picture, input, 'corner')).toEqual({ width: 416, height: 234, left: 0, top: 0 })
    expect(fitInto(picture, input, 'middle')).toEqual({ width: 416, height: 234, left: 0, top: 91 })
    expect(fitInto(picture, input, 'stretch')).toEqual({ ...input, left: 0, top: 0 })
  })

  it('takes boxes back to the picture and cuts what hangs over', () => {
    const fit = { width: 100, height: 50, left: 0, top: 25 }
    expect(boxOf({ kind: 0, score: 1, left: -10, top: 50, width: 60, height: 50 }, fit)).toEqual({ x: 0, y: 0.5, width: 0.5, height: 0.5 })
    expect(boxOf({ kind: 0, score: 1, left: 0, top: 80, width: 60, height: 10 }, fit)).toBeUndefined()
  })
})
