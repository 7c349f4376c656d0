import { MINUTE } from '@anlan/kernel/time'
import { expect, it } from 'vitest'
import { detectorStateOf, meaningOf, timeOf, windowOf } from './read-event.ts'

it('a code is what somebody said here, else what the vendor says; what nobody knows is unknown', () => {
  const bound = [{ dialect: 'hikvision', code: '131590', kind: 'intrusion' }, { dialect: 'hikvision', code: 'VMD', kind: null }, { dialect: 'hikvision', code: '131605', kind: null }] as const
  expect((['131603', '131590', 'VMD', '131605', '131597', 'new'] as const).map((code) => meaningOf('hikvision', code, bound))).toEqual(['post-empty', 'intrusion', 'unwanted', 'unwanted', 'unknown', 'unknown'])
  expect([meaningOf('gb28181', '5.6', bound), meaningOf('gb28181', '5.2', bound), meaningOf('json', 'flame', []), meaningOf('json', '131603', [])]).toEqual(['intrusion', 'unknown', 'flame', 'unknown'])
})

it('a clock that is wrong tells no time, and nothing was later than we heard of it', () => {
  const now = 1_800_000_000_000
  expect([timeOf(now - MINUTE, now), timeOf(now - 60 * MINUTE, now), timeOf(now + MINUTE, now), timeOf(0, now)]).toEqual([now - MINUTE, now, now, now])
})

it('what comes within ten minutes is counted together', () => {
  expect([windowOf(0), windowOf(10 * MINUTE - 1), windowOf(25 * MINUTE)]).toEqual([0, 0, 20 * MINUTE])
})

it('silent is only who said that it would speak', () => {
  const at = (over: object) => detectorStateOf({ active: true, heardAt: 0, quietMinutes: null, ...over }, 5 * MINUTE)
  expect([at({}), at({ quietMinutes: 5 }), at({ quietMinutes: 6 }), at({ heardAt: null, quietMinutes: 1 }), at({ active: false })]).toEqual(['heard', 'silent', 'on', 'never', 'off'])
})
