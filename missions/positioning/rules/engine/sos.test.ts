import { describe, expect, it } from 'vitest'
import { SECOND } from '@anlan/kernel/time'
import { fence, fixOf, openStage, square, TEN } from '../../../../testbed/benches/positioning/stage.ts'

const pump = fence('pump-house', square(0, 0, 20), [])
const help = (seconds: number, x: number, y: number, more = {}) => fixOf('ann', TEN + seconds * SECOND, x, y, { sos: true, ...more })

describe('一键报警', () => {
  it('is told with its own report, without waiting for a tick, and with the raw place', () => {
    const stage = openStage({ people: ['ann'], fences: [pump] })
    expect(stage.say(help(0, 5, 6))).toEqual(['sos begun'])
    expect(stage.told[0]).toMatchObject({ cause: 'sos:ann', at: TEN, since: TEN, level: 'red', fence: 'pump-house', carriers: ['ann'], plan: 'A', x: 5, y: 6, value: 1 })
  })
  it('names the smallest fence round it, in whatever order they were drawn', () => {
    const yard = fence('yard', square(-100, -100, 300), [])
    for (const fences of [[yard, pump], [pump, yard]]) {
      const stage = openStage({ people: ['ann'], fences })
      stage.say(help(0, 5, 6))
      expect(stage.told[0]).toMatchObject({ fence: 'pump-house' })
    }
  })
  it('is not damped like a leap', () => {
    const stage = openStage({ people: ['ann'] })
    stage.put('ann', 5, 5)
    stage.run(5)
    stage.say(help(6, 400, 5))
    expect(stage.told[0]).toMatchObject({ kind: 'sos', x: 400 })
  })
  it('out of a shadow comes with the last known place', () => {
    const stage = openStage({ people: ['ann'], fences: [pump] })
    stage.put('ann', 5, 5)
    stage.run(5)
    stage.say(help(6, 0, 0, { plan: null }))
    expect(stage.told[0]).toMatchObject({ kind: 'sos', plan: 'A', x: 5, y: 5, fence: 'pump-house', value: 1 })
  })
  it('without any place is told all the same, and again once the place is known', () => {
    const stage = openStage({ people: ['ann'] })
    expect(stage.say(help(0, 0, 0, { plan: null }))).toEqual(['sos begun'])
    expect(stage.told[0]).toMatchObject({ plan: '', value: 0, fence: null })
    stage.put('ann', 7, 7, { sos: true })
    expect(stage.run(8)).toEqual(['sos changed'])
    expect(stage.told[1]).toMatchObject({ plan: 'A', x: 7, value: 1 })
  })
  it('that comes late counts, but moves nobody back', () => {
    const stage = openStage({ people: ['ann'] })
    stage.put('ann', 50, 50)
    stage.run(20)
    expect(stage.say(help(4, 10, 10))).toEqual(['sos begun'])
    expect(stage.told[0]).toMatchObject({ since: TEN + 4 * SECOND, at: TEN + 20 * SECOND, x: 10 })
    expect(stage.engine.where('ann')).toMatchObject({ x: 50, y: 50 })
  })
  it('stands while it is repeated, ends when it is quiet, and the next press is a new call', () => {
    const stage = openStage({ people: ['ann'] })
    stage.put('ann', 5, 5, { sos: true })
    expect(stage.run(30)).toEqual(['sos begun'])
    stage.put('ann', 5, 5)
    expect(stage.run(20)).toEqual(['sos ended'])
    stage.put('ann', 5, 5, { sos: true })
    expect(stage.run(2)).toEqual(['sos begun'])
  })
  it('sent once more by the network is no new call', () => {
    const stage = openStage({ people: ['ann'] })
    stage.say(help(0, 5, 5))
    stage.run(30)
    expect(stage.say(help(0, 5, 5))).toEqual([])
  })
  it('is never silenced', () => {
    const stage = openStage({ people: ['ann'], silences: [{ kind: null, fence: null, from: TEN - SECOND, until: TEN + 60 * SECOND }] })
    expect(stage.say(help(0, 5, 5))).toEqual(['sos begun'])
  })
  it('of nobody we know is not ours', () => expect(openStage({ people: ['ben'] }).say(help(0, 5, 5))).toEqual([]))
})
