import { describe, expect, it } from 'vitest'
import { chooseCameras, type Known, NEAR_METRES } from './cameras-for.ts'

const camera = (id: string, over: Partial<Known['data']> = {}): Known => ({ id, data: { name: id, area: '罐区', plan: '厂区', x: 0, y: 0, sees: [], stopped: false, recorder: 'R', explosionProof: '', ...over } })
const place = { area: '罐区', plan: '厂区', x: 30, y: 40 }

describe('the cameras of a place', () => {
  it('are those of its area, those that see it, and those near it; the nearest first', () => {
    const chosen = chooseCameras(place, [camera('far'), camera('sees', { area: '装卸区', sees: ['罐区'], x: 30, y: 20 }), camera('near', { area: '泵房', x: 30, y: 35 }), camera('other', { area: '泵房' })])
    expect(chosen.map(({ id, why, metres }) => [id, why, metres])).toEqual([['near', 'near', 5], ['sees', 'sees', 20], ['far', 'area', 50]])
  })

  it('leaves out what is stopped or recorded by nobody, and what hangs just too far', () => {
    expect(chooseCameras(place, [camera('stopped', { stopped: true }), camera('bare', { recorder: '' }), camera('far', { area: '泵房', x: 30, y: 40 + NEAR_METRES + 1 })])).toEqual([])
  })

  it('puts those last of which the distance is unknown, by name, and takes no more than four', () => {
    const chosen = chooseCameras(place, [camera('c', { x: null }), camera('b', { y: null }), camera('a', { plan: '二层' }), camera('d'), camera('e', { x: 1 })])
    expect(chosen.map(({ id }) => id)).toEqual(['e', 'd', 'a', 'b'])
    expect(chooseCameras({ area: '罐区', plan: '' }, [camera('x')])).toMatchObject([{ metres: null }])
    expect(chooseCameras({ area: '罐区', plan: '厂区', x: 1 }, [camera('x')])).toMatchObject([{ metres: null }])
  })
})
