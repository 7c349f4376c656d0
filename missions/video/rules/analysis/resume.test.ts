import { expect, it } from 'vitest'
import type { Look } from '../../contract/look.ts'
import { judge } from './judge.ts'
import { resume } from './resume.ts'
import { ruleOf } from './rule.ts'

const ID = '01900000-0000-7000-8000-000000000001'
const rule = ruleOf(ID, { camera: ID, kind: 'camera-black', zones: [], spans: [], seconds: 10, people: null, percent: null, coolSeconds: null, active: true })
const look = (at: number, dark: boolean): Look => ({ at, shape: 1.8, looked: false, tracks: [], picture: { light: dark ? 0.02 : 0.5, detail: dark ? 0 : 0.3, changed: 0.1, drift: 0 } })
const told = (openSince: ReadonlyMap<string, number>, dark: boolean) => {
  let memory = resume([rule], openSince)
  return Array.from({ length: 100 }, (_, nth) => {
    const judged = judge(memory, [rule], look(1_000_000 + nth * 200, dark))
    memory = judged.memory
    return judged.facts
  }).flat().map(({ what, since, at }) => [what, since, at])
}

it('what stood when the former worker went and is no more ends five seconds later; what still stands is not told again', () => {
  const open = new Map([[ID, 900_000]])
  expect([told(open, false), told(open, true), told(new Map(), false), told(new Map(), true)]).toEqual([[['ended', 900_000, 1_005_000]], [], [], [['began', 1_000_000, 1_010_000]]])
})

it('a rule that holds at once, or watches somebody asleep, is as full as a second makes it', () => {
  const filled = (kind: 'camera-black' | 'asleep', seconds: number) => resume([ruleOf(ID, { camera: ID, kind, zones: [], spans: [], seconds, people: null, percent: null, coolSeconds: null, active: true })], new Map([[ID, 900_000]])).get(ID)?.hold.filled
  expect([filled('camera-black', 0), filled('asleep', 300), filled('camera-black', 10)]).toEqual([1_000, 1_000, 10_000])
})
