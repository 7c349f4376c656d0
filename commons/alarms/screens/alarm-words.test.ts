import { describe, expect, test } from 'vitest'
import type { JournalEvent } from '@anlan/kernel/event'
import type { Alarm } from '../contract/alarm.ts'
import { alarmTimeline, isOpen, namesOf, nextStep, stateWord, worstFirst } from './alarm-words.ts'

const person = (name: string) => ({ person: `id-${name}`, name, notifiedAt: 1 })
const alarm = (it: Partial<Alarm> = {}): Alarm => ({
  id: 'a', cause: 'c', kind: 'danger-overdue', level: 'yellow', title: '隐患超期未整改', text: '', link: null, subject: null, place: null,
  state: 'raised', clearedAt: null, raisedAt: 100, times: 1, step: 0, addressees: [person('王芳')], version: 1, ...it,
})
const event = (type: string, it: Alarm, more: object = {}, actor: JournalEvent['actor'] = { kind: 'system', id: 'rule', name: '系统' }): JournalEvent => ({
  id: `${type}-${it.version}`, org: 'o', seq: it.version, type: `alarms.${type}`, v: 1, at: it.version, recordedAt: it.version, actor, subject: it.id, cause: null, correlation: null, data: { alarm: it, ...more },
})

describe('worstFirst', () => {
  test('graver levels come first, older ones before younger ones of the same level', () => {
    const given = [alarm({ id: 'blue', level: 'blue', raisedAt: 1 }), alarm({ id: 'young', level: 'red', raisedAt: 9 }), alarm({ id: 'old', level: 'red', raisedAt: 3 }), alarm({ id: 'orange', level: 'orange' })]
    expect(worstFirst(given).map(({ id }) => id)).toEqual(['old', 'young', 'orange', 'blue'])
    expect(given[0]?.id).toBe('blue')
  })
})

describe('words', () => {
  test('closed and misreported alarms ask for nothing', () => {
    expect([isOpen({ state: 'closed' }), isOpen({ state: 'misreport' }), isOpen({ state: 'handled' })]).toEqual([false, false, true])
    expect(nextStep({ state: 'closed', clearedAt: null })).toBeUndefined()
    expect(stateWord({ state: 'misreport' })).toEqual({ words: '误报', tone: 'off' })
  })
  test('a handled alarm whose condition stands is not ready to be closed quietly', () => {
    expect(nextStep({ state: 'handled', clearedAt: null })).toBe('已处置，报警条件尚未消除')
    expect(nextStep({ state: 'handled', clearedAt: 5 })).toBe('等待关闭')
  })
  test('many names are shortened with their number', () => {
    expect(namesOf(['王芳', '李强'])).toBe('王芳、李强')
    expect(namesOf(['王芳', '李强', '赵敏', '孙伟'])).toBe('王芳、李强、赵敏等 4 人')
  })
})

describe('alarmTimeline', () => {
  test('newest first; each notice names only those newly told', () => {
    const both = [person('王芳'), person('李强')]
    const entries = alarmTimeline([
      event('alarm-raised', alarm()),
      event('alarm-notified', alarm({ version: 2 })),
      event('alarm-notified', alarm({ version: 3, step: 1, addressees: both })),
      event('alarm-raised', alarm({ version: 4, times: 2, addressees: both })),
      event('alarm-notified', alarm({ version: 5, addressees: both })),
      event('alarm-handled', alarm({ version: 6, state: 'handled', addressees: both }), { note: '已更换阀门', photos: ['p'] }, { kind: 'person', id: 'x', name: '李强' }),
    ])
    expect(entries.map(({ title, detail }) => [title, detail])).toEqual([
      ['处置报警', '已更换阀门'],
      ['通知了责任人', '再次通知以上人员'],
      ['再次触发（第 2 次）', undefined],
      ['无人签收，通知上一级', '通知 李强'],
      ['通知了责任人', '通知 王芳'],
      ['发出报警', undefined],
    ])
    expect(entries[0]).toMatchObject({ who: '李强', photos: ['p'] })
    expect(entries[5]).toMatchObject({ who: null, level: 'yellow' })
  })
})
