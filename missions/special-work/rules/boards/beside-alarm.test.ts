import { expect, it } from 'vitest'
import type { PermitThen } from '../../contract/permits-during.ts'
import { permitsBeside } from './beside-alarm.ts'

const permit = (id: string, over: Partial<PermitThen> = {}): PermitThen => ({ id, number: id, upgraded: false, kind: 'hot-work', level: 'first', area: '罐区', spot: '', content: '', plan: '', guardians: [], workers: [], cameras: [], spans: [{ state: 'working', from: 10, to: 20 }], ...over })
const beside = (permits: readonly PermitThen[], at: number, area: string | null, about: readonly (string | null)[] = [], open = false) => permitsBeside(permits, { at, area, about, open }).map(({ permit: { id }, why, span }) => [id, why, span.state])

it('permits of the area, of the camera and those that raised the alarm stand beside it, if they were in force then', () => {
  const permits = [permit('here'), permit('seen', { area: '装卸区', cameras: ['c'] }), permit('own', { area: '仓库' }), permit('elsewhere', { area: '仓库' }), permit('over', { spans: [{ state: 'working', from: 1, to: 5 }] })]
  expect(beside(permits, 15, '罐区', ['own', 'c', null])).toEqual([['here', '与报警同一区域', 'working'], ['seen', '配置了这台摄像机', 'working'], ['own', '报警由这张作业票引起', 'working']])
  expect(beside(permits, 25, '罐区', ['c'])).toEqual([])
  expect(beside(permits, 15, null)).toEqual([])
})

it('while the alarm is open, what is in force by now stands there as it is now', () => {
  const permits = [permit('on', { spans: [{ state: 'working', from: 10, to: 30 }, { state: 'suspended', from: 30, to: null }] }), permit('later', { spans: [{ state: 'issued', from: 40, to: null }] }), permit('ended')]
  expect(beside(permits, 15, '罐区', [], true).map(([id, , state]) => [id, state])).toEqual([['on', 'suspended'], ['later', 'issued'], ['ended', 'working']])
  expect(beside(permits, 15, '罐区').map(([id, , state]) => [id, state])).toEqual([['on', 'working'], ['ended', 'working']])
})
