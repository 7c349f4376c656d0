import { describe, expect, it } from 'vitest'
import { waySchema } from '../../contract/alarm-way.ts'
import { decideWay, fieldsOfWay, tellsNobody } from './decide-way.ts'

const fence = '0190f3a0-0000-7000-8000-000000000001'
const leaders = { persons: [], posts: [], roles: ['team-leader'] }
const decide = (more: object, another = false) => decideWay(waySchema.parse({ kind: 'over-count', tell: leaders, ...more }), { fences: new Set([fence]), another })

describe('a way of alarms', () => {
  it.each([
    ['for all areas', { threshold: 5, operator: '>', graceSeconds: 20, level: 'red' }],
    ['for a fence', { fence, threshold: 4 }],
    ['stricter for a gathering', { kind: 'gathering', threshold: 2, operator: '>', graceSeconds: 30 }],
    ['with climbs', { kind: 'sos', escalation: [{ afterMinutes: 1, to: leaders }] }],
    ['of time', { kind: 'overstay', threshold: 90.5 }],
  ])('%s is accepted', (_what, more) => expect(decide(more)).toMatchObject({ accepted: true }))
  it.each([
    ['way-stands', decide({}, true)],
    ['no-such-fence', decide({ fence: '0190f3a0-0000-7000-8000-00000000000f' })],
    ['no-threshold', decide({ kind: 'intrusion', threshold: 3 })],
    ['threshold-not-whole', decide({ threshold: 3.5 })],
    ['operator-alone', decide({ operator: '>' })],
    ['no-grace', decide({ kind: 'sos', graceSeconds: 3 })],
    ['level-fixed', decide({ kind: 'sos', level: 'red' })],
    ['level-fixed', decide({ kind: 'gathering', level: 'yellow' })],
    ['way-laxer', decide({ kind: 'gathering', threshold: 4 })],
    ['way-laxer', decide({ kind: 'gathering', threshold: 3, operator: '>' })],
    ['operator-senseless', decide({ kind: 'gathering', threshold: 3, operator: '<' })],
    ['operator-senseless', decide({ kind: 'gathering', threshold: 3, operator: '<=' })],
    ['way-laxer', decide({ kind: 'gathering', graceSeconds: 61 })],
    ['way-laxer', decide({ kind: 'intrusion', graceSeconds: 31 })],
    ['nobody-told', decide({ tell: {} })],
    ['climbs-to-nobody', decide({ escalation: [{ afterMinutes: 3, to: {} }] })],
  ])('is refused: %s', (code, decision) => expect(decision).toMatchObject({ accepted: false, refusal: { code } }))
  it('says what is laxer with its clause', () => {
    expect(decide({ kind: 'intrusion', graceSeconds: 60 })).toMatchObject({ refusal: { field: 'data.graceSeconds', clause: 'AQ 3064.3-2025 5.2.4', message: expect.stringContaining('不大于 30 秒') } })
  })
  it('has the fields of its kind, and tells somebody', () => {
    expect([fieldsOfWay('sos'), fieldsOfWay('overstay')]).toEqual([{ threshold: false, counted: false, grace: false, level: false }, { threshold: true, counted: false, grace: true, level: true }])
    expect(tellsNobody({ persons: [], posts: ['p'], roles: [] })).toBe(false)
  })
})
