import { expect, it } from 'vitest'
import { MINUTE, startOfDay } from '@anlan/kernel/time'
import { silentNow, silentStory } from './silent-words.ts'

const NOW = startOfDay('2026-11-23') + 600 * MINUTE
const at = NOW - 4 * MINUTE
const sign = { at: NOW - 3 * MINUTE, how: 'code', place: '泵房', by: null } as const

it('says in few words how it stands with somebody silent', () => {
  expect(silentNow({ at }, NOW)).toBe('失联 4 分钟')
  expect(silentNow({ at, answer: 'asked' }, NOW)).toBe('失联 4 分钟，等待应答')
  expect(silentNow({ at, answer: 'unanswered', sign }, NOW)).toBe('失联 4 分钟，未应答')
  expect(silentNow({ at, answer: 'answered', sign }, NOW)).toBe('扫码确认 3 分钟前')
  expect(silentNow({ at, answer: 'answered' }, NOW)).toBe('失联 4 分钟，本人已应答')
})

it('tells the whole of it on his card', () => {
  expect(silentStory({ at }, NOW)).toContain('失联不等于离开')
  expect(silentStory({ at, answer: 'asked', answerBy: NOW + MINUTE }, NOW)).toBe('失联 4 分钟，已请本人报平安，等待到 10:01。以下是最后位置；失联不等于离开')
  expect(silentStory({ at, answer: 'asked' }, NOW)).toContain('已请本人报平安。')
  expect(silentStory({ at, answer: 'unanswered' }, NOW)).toContain('下落不明')
  expect(silentStory({ at, answer: 'answered', sign }, NOW)).toBe('终端失联，本人已应答：09:57 扫码，在泵房。以下是应答的位置')
  expect(silentStory({ at, answer: 'answered', sign: { ...sign, how: 'vouch', by: '李强', place: '' } }, NOW)).toContain('李强看见本人，没有说明位置')
})
