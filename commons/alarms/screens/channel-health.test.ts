import { expect, test } from 'vitest'
import { channelHealth } from './channel-health.ts'

const channel = { active: true, sent: 0, waiting: 0, lastError: null }

test('a channel that has sent nothing is unknown, not well', () => {
  expect(channelHealth(channel).words).toBe('未知，还没有送过')
  expect(channelHealth({ ...channel, sent: 3 })).toEqual({ words: '正常', tone: 'done' })
})

test('what waits with an error is told with its reason, and stays told when the channel is off', () => {
  const stuck = channelHealth({ active: true, sent: 9, waiting: 2, lastError: '对方返回 502' })
  expect(stuck.tone).toBe('late')
  expect(stuck.hint).toContain('有 2 条通知没有送出')
  expect(stuck.hint).toContain('对方返回 502')
  expect(channelHealth({ active: false, sent: 9, waiting: 2, lastError: '对方返回 502' })).toMatchObject({ words: '已停用', hint: stuck.hint })
})

test('what waits without an error is on its way', () => {
  expect(channelHealth({ ...channel, waiting: 1 })).toEqual({ words: '正在送出 1 条', tone: 'open' })
})
