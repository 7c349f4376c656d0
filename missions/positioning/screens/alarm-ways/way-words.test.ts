import { expect, it } from 'vitest'
import { judgingWords, tellingWords, toldWords } from './way-words.ts'

const nameOf = (id: string) => (id === 'p' ? '巡检岗' : '张三')

it('says who is told, and who when nobody comes', () => {
  expect(toldWords({ persons: ['x'], posts: ['p'], roles: ['team-leader'] }, nameOf)).toBe('班组长、巡检岗当班人员、张三')
  const leader = { persons: [], posts: [], roles: ['principal' as const] }
  expect(tellingWords({ tellsThem: true, tell: leader, warnsArea: true, escalation: [{ afterMinutes: 5, to: leader }] }, nameOf)).toEqual(['本人、主要负责人', '提醒区域内人员撤离', '5 分钟无人签收，通知主要负责人'])
  expect(tellingWords({ tellsThem: false, tell: leader, warnsArea: false, escalation: [] }, nameOf)).toEqual(['主要负责人'])
})
it('says what is judged otherwise', () => {
  expect(judgingWords({ kind: 'over-count', threshold: 3, operator: '>', graceSeconds: 30 })).toBe('大于 3 人，持续 30 秒')
  expect(judgingWords({ kind: 'overstay', threshold: 600, operator: null, graceSeconds: null })).toBe('限值 10 分钟')
  expect(judgingWords({ kind: 'sos', threshold: null, operator: null, graceSeconds: null })).toBe('')
})
