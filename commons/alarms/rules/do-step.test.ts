import { describe, expect, it } from 'vitest'
import type { Alarm } from '../contract/alarm.ts'
import { doStep } from './do-step.ts'
import { moveAlarm } from './move.ts'

const wang = { person: 'w', name: '王芳' }
const alarm: Alarm = {
  id: 'a', cause: 'c', kind: 'k', level: 'red', title: 't', text: '', link: null, subject: null, place: null, state: 'handled', clearedAt: null, raisedAt: 0, times: 1, step: 0, addressees: [], version: 1,
  steps: [{ title: '现场核实', people: [wang] }, { title: '复查', people: [] }],
}
const by = { person: 'w', name: '王芳', at: 7 }
const does = (step: number, more: { readonly alarm?: Alarm | undefined; readonly version?: number; readonly person?: string } = {}) =>
  doStep('alarm' in more ? more.alarm : alarm, { version: more.version ?? 1, step, note: '已核实' }, { ...by, person: more.person ?? 'w' })

describe('a step of an alarm', () => {
  it('is done by who answers for it, in order; then the alarm can be closed', () => {
    const first = does(0)
    expect(first).toMatchObject({ accepted: true, value: { version: 2, steps: [{ done: { at: 7, by: '王芳', note: '已核实' } }, {}] } })
    if (!first.accepted) return expect.fail()
    expect(moveAlarm(first.value, 2, 'close')).toMatchObject({ refusal: { code: 'steps-open', message: expect.stringContaining('复查') } })
    const second = does(1, { alarm: first.value, version: 2, person: 'anybody' })
    expect(second.accepted && moveAlarm(second.value, 3, 'close')).toMatchObject({ accepted: true, value: { state: 'closed' } })
  })
  it.each([
    ['no-such-alarm', does(0, { alarm: undefined })],
    ['stale', does(0, { version: 9 })],
    ['alarm-over', does(0, { alarm: { ...alarm, state: 'closed' } })],
    ['no-such-step', does(5)],
    ['no-such-step', does(0, { alarm: { ...alarm, steps: undefined } as unknown as Alarm })],
    ['step-done', does(0, { alarm: { ...alarm, steps: [{ title: '核实', people: [], done: { at: 1, by: '李强', note: '' } }] } })],
    ['step-too-early', does(1)],
    ['not-responsible', does(0, { person: 'x' })],
  ])('is refused: %s', (code, decision) => expect(decision).toMatchObject({ accepted: false, refusal: { code } }))
})
