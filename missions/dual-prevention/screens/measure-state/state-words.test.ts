import { expect, it } from 'vitest'
import { headline, placeOf, stateWords } from './state-words.ts'

const reason = (kind: Parameters<typeof placeOf>[0]['kind'], subject: string | null = 'x') => ({ kind, text: '', subject, since: null })
const units = { failed: 0, weakened: 0, unknown: 0, 'to-check': 0, effective: 3, stopped: 1 }

it('leads from a reason to its record', () => {
  expect([placeOf(reason('danger')), placeOf(reason('missed')), placeOf(reason('due')), placeOf(reason('point-alarm')), placeOf(reason('checked')), placeOf(reason('abnormal')), placeOf(reason('silent', null))])
    .toEqual(['/dual-prevention/dangers/x', '/dual-prevention/dues/x', '/dual-prevention/dues/x', '/plant/points/x', undefined, undefined, undefined])
})

it('says first what needs somebody', () => {
  expect(headline(units)).toBe('所有在用单元的管控措施都有效')
  expect(headline({ ...units, 'to-check': 2 })).toBe('2 个单元有待查的措施，其余正常')
  expect(headline({ ...units, failed: 1, unknown: 2 })).toBe('1 个单元失效，2 个单元情况未知，需要处理')
  expect([stateWords('weakened'), stateWords('overdue')]).toEqual(['削弱', '超期'])
})
