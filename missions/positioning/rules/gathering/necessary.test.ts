import { expect, it } from 'vitest'
import { HOUR } from '@anlan/kernel/time'
import { decideNecessary, type NecessaryFacts } from './necessary.ts'

const facts = (more: Partial<NecessaryFacts> = {}): NecessaryFacts => ({ course: { kind: 'gathering', worst: 'yellow', dispersedAt: null, endedAt: null }, running: null, responsible: '王芳', until: HOUR, now: 0, ...more })

it('a gathering that has to be is declared by who answers for it', () => expect(decideNecessary(facts())).toEqual({ accepted: true, value: { responsible: '王芳' } }))
it.each([
  ['no-such-alarm', { course: undefined }],
  ['not-a-gathering', { course: { kind: 'over-count', worst: 'red', dispersedAt: null, endedAt: null } }],
  ['nobody-gathers', { course: { kind: 'gathering', worst: 'red', dispersedAt: 3, endedAt: null } }],
  ['declared-already', { running: '李强' }],
  ['no-such-person', { responsible: undefined }],
  ['until-past', { until: 0 }],
  ['until-far', { until: 13 * HOUR }],
] as const)('is refused: %s', (code, more) => expect(decideNecessary(facts(more))).toMatchObject({ accepted: false, refusal: { code } }))
