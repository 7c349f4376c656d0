import { describe, expect, it } from 'vitest'
import { raise } from './raise.ts'
import { moveAlarm } from './move.ts'

const words = { cause: 'c', kind: 'k', level: 'red' as const, title: 't', text: '', link: null, subject: null, place: null }
const { alarm } = raise(words, { id: '1', now: 5, open: undefined, people: [] })

describe('a move of an alarm', () => {
  it('follows its life', () => {
    expect(moveAlarm(alarm, 1, 'acknowledge')).toMatchObject({ accepted: true, value: { state: 'acknowledged', version: 2 } })
  })
  it('is refused out of turn, stale, or for an alarm that is not there', () => {
    expect(moveAlarm(alarm, 1, 'close')).toMatchObject({ accepted: false, refusal: { code: 'alarm-not-close' } })
    expect(moveAlarm(alarm, 2, 'acknowledge')).toMatchObject({ accepted: false, refusal: { code: 'stale', kind: 'conflict' } })
    expect(moveAlarm(undefined, 1, 'acknowledge')).toMatchObject({ accepted: false, refusal: { kind: 'missing' } })
  })
})
