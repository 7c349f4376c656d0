import { describe, expect, it } from 'vitest'
import { countCrowd, crowdTold, type LimitedArea, unrelatedIn } from './count-crowd.ts'
import { proposeAbnormal } from './propose-abnormal.ts'

const LIMITS = { abnormal: 6, building: 2 }
const somebody = (id: string, post: string | null = null) => ({ id, class: 'employee' as const, post })
const many = (count: number) => Array.from({ length: count }, (_, n) => somebody(`p${n}`, 'operator'))
const area = (more: Partial<LimitedArea>): LimitedArea => ({
  fence: 'f', place: '硝化装置', unitArea: true, abnormal: false, highRiskBuilding: false, related: { classes: [], posts: [], persons: [] }, people: [], at: { plan: '厂区', x: 1, y: 2, floor: 1 }, ...more,
})
const kinds = (it: Partial<LimitedArea>) => countCrowd(area(it), LIMITS).findings.map(({ kind, value, allowed, level }) => [kind, value, allowed, level])

describe('heads that the law limits', () => {
  it.each<[string, Partial<LimitedArea>, unknown[]]>([
    ['six in an abnormal condition may be', { abnormal: true, people: many(6) }, []],
    ['seven may not', { abnormal: true, people: many(7) }, [['crowd', 7, 6, 'red']]],
    ['seven in a normal one may', { people: many(7) }, []],
    ['two in a high-risk building may be', { highRiskBuilding: true, people: many(2) }, []],
    ['three may not', { highRiskBuilding: true, people: many(3) }, [['crowd', 3, 2, 'orange']]],
    ['where both bind, the lower one does', { highRiskBuilding: true, abnormal: true, people: many(3) }, [['crowd', 3, 2, 'red']]],
  ])('%s', (_words, it, found) => expect(kinds(it)).toEqual(found))

  it('of somebody unrelated: in an abnormal condition only, and only where it was said who is related', () => {
    const related = { classes: [], posts: ['operator'], persons: ['boss'] }
    const people = [somebody('a', 'operator'), somebody('boss'), somebody('guest')]
    expect(kinds({ abnormal: true, related, people })).toEqual([['unrelated', 1, 0, 'red']])
    expect(kinds({ related, people })).toEqual([])
    expect(kinds({ abnormal: true, people })).toEqual([])
    expect(unrelatedIn({ related, people }).map(({ id }) => id)).toEqual(['guest'])
  })

  it('are told with all that is judged by them', () => {
    const crowd = countCrowd(area({ people: many(3) }), LIMITS)
    expect(crowd.allowed).toBeNull()
    expect(crowdTold(crowd, 5, false)).toEqual({ fence: 'f', place: '硝化装置', people: 3, unrelated: 0, abnormal: false, highRiskBuilding: false, at: 5, stands: false })
    expect(countCrowd(area({ abnormal: true, people: many(7) }), LIMITS).findings[0]).toMatchObject({ cause: 'crowd:f', fence: 'f', carriers: ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'] })
  })
})

describe('what the plant says', () => {
  const point = { tag: 'TT-1', name: '反应釜温度', area: '硝化装置', quantity: 'temperature', condition: 'high-high', value: 120, unit: '℃', bypassed: false } as const
  const areas = [{ fence: 'f', name: '硝化装置' }]
  it('may be an abnormal condition: high-high of anything, high of gas', () => {
    expect(proposeAbnormal(point, areas)).toEqual({ fence: 'f', area: '硝化装置', reason: 'TT-1 反应釜温度高高报，当前 120 ℃' })
    expect(proposeAbnormal({ ...point, quantity: 'toxic-gas', condition: 'high', value: null }, areas)?.reason).toBe('TT-1 反应釜温度高报')
    expect(proposeAbnormal({ ...point, area: '别处' }, areas)).toMatchObject({ fence: null, area: '别处' })
  })
  it('is none when it is only high, or bypassed, or nothing is limited', () => {
    const none = [proposeAbnormal({ ...point, condition: 'high' }, areas), proposeAbnormal({ ...point, condition: null }, areas), proposeAbnormal({ ...point, bypassed: true }, areas), proposeAbnormal(point, [])]
    expect(none).toEqual([undefined, undefined, undefined, undefined])
  })
})
