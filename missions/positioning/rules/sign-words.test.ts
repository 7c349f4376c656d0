import { describe, expect, it } from 'vitest'
import { startOfDay } from '@anlan/kernel/time'
import { absenceWords, endWords, lostWords } from './sign-words.ts'

const at = startOfDay('2026-11-23') + 36_180_000

describe('失联 in words', () => {
  it('says that he is asked, that he answered and when, or that he did not; never that he left', () => {
    expect(lostWords({}, '王芳', '罐区', '2 分钟')).toEqual(['王芳的定位终端失联', '最后位置：罐区，已 2 分钟 没有信号，已请本人报平安，等待应答。失联不等于离开'])
    expect(lostWords({ signedAt: at, basis: null }, '王芳', '泵房', '2 分钟')).toEqual(['王芳终端失联，本人已应答', '10:03 已报平安，位置：泵房。请尽快恢复其定位终端'])
    const [title, text] = lostWords({ basis: 'unanswered', signedAt: null }, '王芳', '罐区', '5 分钟')
    expect(title).toBe('王芳失联且未应答，下落不明')
    expect(text).toMatch(/^最后位置：罐区，已 5 分钟 没有信号/)
  })
})

describe('离岗 in words', () => {
  it('tells the moment where it is known: a duration would grow old', () => {
    expect(lostWords({ since: at }, '王芳', '罐区', '2 分钟')[1]).toContain('，10:03 起没有信号，')
    expect(absenceWords({ basis: 'unanswered', since: at }, '王芳', '泵房', '6 分钟')[1]).toContain('10:03 起没有信号')
  })
  it('says which of the two it is', () => {
    expect(absenceWords({ basis: 'seen' }, '王芳', '泵房', '6 分钟')[1]).toContain('看见人在岗位外')
    expect(absenceWords({ basis: 'unanswered' }, '王芳', '泵房', '6 分钟')[1]).toContain('终端失联且未应答')
  })
})

describe('an end in words', () => {
  it('says what was before', () => {
    expect(endWords({ kind: 'lost', basis: null, signedAt: null })).toBe('终端恢复信号')
    expect(endWords({ kind: 'lost', basis: 'unanswered', signedAt: null })).toContain('此前未应答')
    expect(endWords({ kind: 'lost', basis: null, signedAt: at })).toContain('此前本人已应答')
    expect(endWords({ kind: 'absence', basis: 'unanswered' })).toContain('已有本人消息')
    expect(endWords({ kind: 'absence', basis: 'seen' })).toContain('回到岗位')
    expect(endWords({ kind: 'overstay' })).toBe('条件已消除')
  })
})
