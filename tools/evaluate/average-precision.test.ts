import { describe, expect, it } from 'vitest'
import { averagePrecision, judgePicture, precisionRecall } from './average-precision.ts'

const box = (x: number) => ({ x, y: 0, width: 0.1, height: 0.1 })
const told = (x: number, score: number) => ({ kind: 'person', box: box(x), score })
const label = (x: number) => ({ kind: 'person', box: box(x) })

describe('average precision', () => {
  it('a label is found once, by the surest that covers half of it', () => {
    expect(judgePicture([told(0.01, 0.6), told(0, 0.9), told(0.5, 0.8)], [label(0), label(0.9)])).toEqual([{ score: 0.9, right: true }, { score: 0.8, right: false }, { score: 0.6, right: false }])
    expect(judgePicture([told(0.05, 0.9)], [label(0)])).toEqual([{ score: 0.9, right: false }])
  })

  it('is the area under precision made falling', () => {
    const right = [{ score: 0.9, right: true }, { score: 0.8, right: true }]
    expect([averagePrecision(right, 2), averagePrecision(right, 4), averagePrecision([], 3), averagePrecision([], 0)]).toEqual([1, 0.5, 0, null])
    // Right, wrong, right: 1 up to half of recall, two thirds after it.
    expect(averagePrecision([{ score: 0.7, right: true }, { score: 0.9, right: true }, { score: 0.8, right: false }], 2)).toBeCloseTo(0.5 + 0.5 * (2 / 3))
    // What is wrong after everything was found takes nothing away.
    expect(averagePrecision([...right, { score: 0.1, right: false }], 2)).toBe(1)
  })

  it('precision and recall at a score', () => {
    const judged = [{ score: 0.9, right: true }, { score: 0.6, right: false }, { score: 0.3, right: true }]
    expect([precisionRecall(judged, 4, 0.5), precisionRecall(judged, 4, 0.95), precisionRecall(judged, 0, 0.5)]).toEqual([{ precision: 0.5, recall: 0.25 }, { precision: null, recall: 0 }, { precision: 0.5, recall: null }])
  })
})
