import { expect, it } from 'vitest'
import { freshRule, ruleWords, secondsWords, windowWords } from './rule-words.ts'

it('says a rule in one line', () => {
  expect(ruleWords(freshRule('intrusion'))).toBe('禁止进入')
  expect(ruleWords({ ...freshRule('over-count'), threshold: 3, operator: '>', graceSeconds: 30 })).toBe('超员：大于 3 人，持续 30 秒')
  expect(ruleWords({ ...freshRule('overstay'), threshold: 1800 })).toBe('滞留：30 分钟')
  expect(ruleWords({ ...freshRule('intrusion'), who: { classes: ['visitor'], posts: ['p'], persons: [] }, but: { classes: [], posts: [], persons: ['a', 'b'] } })).toBe('禁止进入：对象为外来人员、1 个岗位，2 名指定人员除外')
})

it('says seconds as people do', () => expect([5, 60, 90, 7200].map(secondsWords)).toEqual(['5 秒', '1 分钟', '1 分 30 秒', '2 小时']))

it('says when, and that it runs across midnight', () => {
  expect(windowWords({ days: [], from: '08:00', to: '18:00' })).toBe('每天 08:00 至 18:00')
  expect(windowWords({ days: [7, 1], from: '22:00', to: '06:00' })).toBe('周一、日 22:00 至次日 06:00')
})
