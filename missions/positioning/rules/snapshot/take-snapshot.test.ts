import { describe, expect, it } from 'vitest'
import type { Carrier } from '../../contract/card.ts'
import { inArea, type Site, type Spot, takeSnapshot } from './take-snapshot.ts'

const carrier = (person: string): Carrier => ({ person, name: `员工${person}`, class: 'contractor', post: null, postName: '巡检', department: null, departmentName: '一车间' })
const spot = (person: string, x: number, y: number, more: Partial<Spot> = {}): [string, Spot] => [person, { person, plan: '厂区', x, y, floor: 1, silent: false, fences: [], ...more }]
const square = [{ x: 0, y: 0 }, { x: 20, y: 0 }, { x: 20, y: 20 }, { x: 0, y: 20 }]
const site: Site = {
  people: new Map(['a', 'b', 'c', 'd'].map((it) => [it, carrier(it)])),
  fences: new Map([['f', { name: '罐区', shape: { kind: 'circle', x: 10, y: 10, radius: 9 } }]]),
  areas: [{ name: '泵房', plan: '厂区', polygon: square }, { name: '别处', plan: '二区', polygon: square }, { name: '远处', plan: '厂区', polygon: square.map(({ x, y }) => ({ x: x + 90, y })) }],
  degreesOf: (plan, x, y) => (plan === '厂区' ? { lon: 120 + x, lat: 36 + y } : null),
}
const it_: Parameters<typeof takeSnapshot>[0] = { kind: 'gathering', fence: 'f', carriers: ['a', 'z'], plan: '厂区', x: 10.04, y: 10, floor: 1 }

describe('a snapshot', () => {
  const spots = new Map([spot('a', 10.123, 10), spot('b', 20, 10), spot('c', 12, 10, { silent: true }), spot('d', 10, 70), spot('e', 10, 10, { plan: '二区' }), spot('g', 8, 10)])
  it('has who it is about, everybody near, and the ground', () => {
    expect(takeSnapshot(it_, spots, site)).toEqual({
      plan: '厂区', x: 10, y: 10, floor: 1, lon: 130.04, lat: 46, fence: { id: 'f', name: '罐区', shape: { kind: 'circle', x: 10, y: 10, radius: 9 } }, areas: ['泵房'],
      people: [
        { id: 'a', name: '员工a', class: 'contractor', department: '一车间', post: '巡检', plan: '厂区', x: 10.1, y: 10, floor: 1, silent: false },
        // Nobody knows where: as nowhere, and silent.
        { id: 'z', name: '未知人员', class: 'employee', department: null, post: null, plan: null, x: 10, y: 10, floor: 1, silent: true },
      ],
      near: [expect.objectContaining({ id: 'c', silent: true }), expect.objectContaining({ id: 'g', name: '未知人员' }), expect.objectContaining({ id: 'b' })], nearMetres: 50, nearCount: 3,
    })
  })
  it('of a card says nothing of others; without a fence or degrees there are none', () => {
    expect(takeSnapshot({ ...it_, kind: 'lost', plan: '三区', fence: null }, spots, site)).toMatchObject({ near: [], nearCount: 0, fence: null, lon: null, lat: null, areas: [] })
    expect(takeSnapshot({ ...it_, fence: 'gone' }, spots, site).fence).toBeNull()
  })
  it('is cut off at two hundred, the nearest first, and says how many there were', () => {
    const crowd = new Map(Array.from({ length: 300 }, (_, n) => spot(`p${String(n).padStart(3, '0')}`, 10, 10)))
    const { near, nearCount } = takeSnapshot({ ...it_, x: 10 }, crowd, site)
    expect([near.length, nearCount, near[0]?.id]).toEqual([200, 300, 'p000'])
    const backward = new Map([...crowd].reverse())
    expect(takeSnapshot({ ...it_, x: 10 }, backward, site).near[0]?.id).toBe('p000')
  })
})

describe('who is in the area of an alarm', () => {
  const spots = new Map([spot('a', 10, 10, { fences: ['f'] }), spot('b', 11, 10), spot('c', 10, 90), spot('d', 10, 10, { plan: '二区' })])
  it('is who is in its fence', () => expect(inArea(it_, spots)).toEqual(['a']))
  it('is who is within fifty metres, without a fence', () => expect(inArea({ ...it_, fence: null }, spots)).toEqual(['a', 'b']))
})
