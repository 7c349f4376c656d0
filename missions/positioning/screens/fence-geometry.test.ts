import { describe, expect, it } from 'vitest'
import type { Shape } from '../contract/shape.ts'
import { groundOf, inForce, labelFor, labelSpot, middleOf, onFloor, shapePath } from './fence-geometry.ts'

const square = (from: number, to: number) => [{ x: from, y: from }, { x: to, y: from }, { x: to, y: to }, { x: from, y: to }]
const yard: Shape = { kind: 'polygon', ring: square(0, 10), holes: [square(4, 6)] }
const disc: Shape = { kind: 'circle', x: 5, y: 5, radius: 2 }

describe('the shape of a fence', () => {
  it('finds room for the whole name, for the count alone, or for nothing', () => {
    const wide = { kind: 'circle', x: 0, y: 0, radius: 50 } as const
    expect([labelFor(wide, '区域 12 3 人', 1), labelFor({ ...wide, radius: 20 }, '一区 12 3 人', 1), labelFor({ ...wide, radius: 10 }, '罐区 3 人', 1)]).toEqual(['区域 12 3 人', '3 人', ''])
    expect([labelFor(wide, '溶剂罐区 3 人', 1), labelFor({ ...wide, radius: 20 }, '溶剂罐区 3 人', 1), labelFor(yard, '罐区 1 人', 0.1)]).toEqual(['溶剂罐区 3 人', '3 人', '罐区 1 人'])
  })
  it('is drawn upside down, as the screen counts', () => {
    expect(shapePath({ kind: 'polygon', ring: [{ x: 0, y: 0 }, { x: 4, y: 0 }, { x: 4, y: 3 }], holes: [] }, 10)).toBe('M0 10L4 10L4 7Z')
    expect(shapePath(disc, 10)).toBe('M3 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z')
    expect(shapePath(yard, 10)).toContain('ZM4 6')
  })

  it('leaves its holes out', () => {
    expect(groundOf(yard)).toBe(96)
    expect(groundOf(disc)).toBeCloseTo(12.57)
  })

  it('has a middle and a corner for its name', () => {
    expect([middleOf(yard), labelSpot(yard), middleOf(disc)]).toEqual([{ x: 5, y: 5 }, { x: 0, y: 10 }, { x: 5, y: 5 }])
    expect(labelSpot(disc).x).toBeCloseTo(3.586)
  })
})

describe('a fence in time and height', () => {
  const fixed = { active: true, temporary: false, from: null, until: null }

  it('holds while it is switched on and not yet over', () => {
    expect(inForce(fixed, 5)).toBe(true)
    expect(inForce({ ...fixed, active: false }, 5)).toBe(false)
    expect([4, 5, 9, 10].map((now) => inForce({ active: true, temporary: true, from: 5, until: 10 }, now))).toEqual([false, true, true, false])
  })

  it('stands on its floors, and on all when it names none', () => {
    expect([1, 2, 4].map((floor) => onFloor({ floors: { from: 2, to: 3 } }, floor))).toEqual([false, true, false])
    expect([onFloor({ floors: null }, 9), onFloor({ floors: { from: 2, to: 3 } }, undefined)]).toEqual([true, true])
  })
})
