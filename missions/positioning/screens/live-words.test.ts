import { describe, expect, it } from 'vitest'
import { MINUTE } from '@anlan/kernel/time'
import type { Standing } from '../contract/live.ts'
import { batteryWords, byUrgency, floorWords, placeWords, silentWords, standingWords } from './live-words.ts'

const alarm: Standing = { cause: 'a', kind: 'over-count', level: 'orange', since: 5, fence: 'f', fenceName: '罐区', carriers: ['王芳'], plan: '厂区', x: 1, y: 2, floor: 1, value: 4, allowed: 3 }

describe('what is said of a person', () => {
  it('names floors above and below the ground', () => {
    expect([floorWords(3), floorWords(-1)]).toEqual(['3 层', '地下 1 层'])
  })

  it('says how long nothing was heard', () => expect(silentWords(0, 12 * MINUTE)).toBe('失联 12 分钟'))

  it('names the fences, else the plan, and a floor that is not the ground', () => {
    const nameOf = (id: string) => (id === 'a' ? '罐区' : undefined)
    expect(placeWords({ plan: '厂区', floor: 1, fences: ['a', 'lost'] }, nameOf)).toBe('罐区')
    expect(placeWords({ plan: '厂区', floor: 2, fences: [] }, nameOf)).toBe('厂区 2 层')
  })

  it('does not take an unknown battery for an empty one', () => expect([batteryWords(null), batteryWords(12.4)]).toEqual(['未知', '12%']))
})

describe('what is said of an alarm', () => {
  it('says who, what and where', () => expect(standingWords(alarm)).toEqual({ title: '罐区超员：4 人', text: '现有 4 人，规定 3 人：王芳' }))

  it('puts the gravest first, then the longest', () => {
    const order = byUrgency([{ ...alarm, cause: 'late', since: 9 }, alarm, { ...alarm, cause: 'red', level: 'red', since: 99 }])
    expect(order.map(({ cause }) => cause)).toEqual(['red', 'a', 'late'])
  })
})
