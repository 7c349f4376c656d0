import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, SECOND } from '@anlan/kernel/time'
import { fence, fixOf, nobody, openStage, person, rule, settingOf, square, TEN } from '../../../../testbed/benches/positioning/stage.ts'
import type { Judged } from '../../contract/judged.ts'
import { openEngine } from './engine.ts'
import type { EngineMemory } from './memory.ts'

const room = (more = {}) => fence('room', square(0, 0, 20), [rule('intrusion', more)])

describe('where somebody is', () => {
  it('is unknown of strangers and of those never heard', () => {
    const { engine } = openStage({ people: ['ann'] })
    expect([engine.where('ann'), engine.where('ben'), engine.heads('room')]).toEqual([undefined, undefined, undefined])
  })
  it('is his smoothed place, with the fences around it', () => {
    const stage = openStage({ people: ['ann'], fences: [room(), fence('all', { kind: 'circle', x: 0, y: 0, radius: 100 }, [])] })
    stage.put('ann', 10, 10, { battery: 77 })
    stage.run(3)
    expect(stage.engine.where('ann')).toEqual({ plan: 'A', x: 10, y: 10, floor: 1, at: TEN + 3 * SECOND, heardAt: TEN + 3 * SECOND, silent: false, battery: 77, answer: null, placed: true, fences: ['room', 'all'] })
    expect(stage.engine.heads('room')).toEqual({ heads: 1, silent: 0 })
    stage.put('ann', 10, 10, { plan: 'B' })
    stage.run(3)
    expect(stage.engine.where('ann')).toMatchObject({ plan: 'B', fences: [] })
  })
  it('is not moved by what is older, nor twice by the same', () => {
    const stage = openStage({ people: ['ann'] })
    stage.put('ann', 10, 10)
    stage.run(9)
    const before = stage.engine.where('ann')
    expect(before?.at).toBe(TEN + 9 * SECOND)
    stage.say(fixOf('ann', TEN + 4 * SECOND, 12, 12))
    stage.say(fixOf('ann', TEN + 9 * SECOND, 12, 12))
    expect(stage.engine.where('ann')).toEqual(before)
  })
  it('is taken as of now from a clock that runs ahead, so that the next report counts again', () => {
    const stage = openStage({ people: ['ann'] })
    stage.run(1)
    stage.say(fixOf('ann', TEN + HOUR, 10, 10))
    expect(stage.engine.where('ann')?.at).toBe(TEN + SECOND)
    stage.put('ann', 12, 10)
    stage.run(20)
    expect(stage.engine.where('ann')?.x).toBeGreaterThan(11.5)
  })
  it('is not lost to a place that is no number', () => {
    const stage = openStage({ people: ['ann'] })
    stage.put('ann', 10, 10)
    stage.run(3)
    stage.say(fixOf('ann', stage.now() + SECOND, Number.NaN, 10))
    expect(stage.engine.where('ann')).toMatchObject({ x: 10, y: 10 })
  })
  it('is known without a place from a heartbeat', () => {
    const stage = openStage({ people: ['ann'] })
    stage.put('ann', 0, 0, { plan: null })
    stage.run(2)
    expect(stage.engine.where('ann')).toMatchObject({ plan: null, at: 0, silent: false, fences: [] })
  })
  it('goes from indoors to outdoors within three seconds', () => {
    const stage = openStage({ people: ['ann'], fences: [room({ who: { ...nobody, classes: ['visitor'] } })] })
    stage.put('ann', 10, 10, { indoor: true })
    stage.run(20)
    stage.put('ann', 40, 10, { indoor: false })
    stage.run(3)
    expect(stage.engine.where('ann')).toMatchObject({ x: 40, fences: [] })
  })
})

describe('time', () => {
  it('does not go back with a tick that comes late', () => {
    const stage = openStage({ people: ['ann'], fences: [room({ graceSeconds: 10 })] })
    stage.put('ann', 10, 10)
    stage.run(8)
    stage.engine.tick(TEN, stage.told)
    expect(stage.run(5)).toEqual(['intrusion begun'])
  })
  it('that we did not run makes nobody lost', () => {
    const stage = openStage({ people: ['ann', 'ben'] })
    stage.put('ann', 10, 10)
    stage.run(5)
    stage.engine.tick(stage.now() + 10 * MINUTE, stage.told)
    expect(stage.told).toEqual([])
    stage.engine.tick(stage.now() + 10 * MINUTE + 20 * SECOND, stage.told)
    stage.engine.tick(stage.now() + 10 * MINUTE + 40 * SECOND, stage.told)
    stage.engine.tick(stage.now() + 10 * MINUTE + 65 * SECOND, stage.told)
    expect(stage.told.map(({ kind, carriers }) => `${kind} ${carriers.join()}`)).toEqual(['lost ann'])
  })
})

describe('another setting', () => {
  it('keeps what stands, and since when', () => {
    const stage = openStage({ people: ['ann'], fences: [room()] })
    stage.put('ann', 10, 10)
    stage.run(20)
    stage.engine.change(settingOf({ people: ['ann', 'ben'], fences: [fence('new', square(0, 0, 30), [rule('overstay', { threshold: 5 })]), room()] }))
    expect(stage.run(14)).toEqual(['overstay begun', 'intrusion begun'])
    expect(stage.told[2]?.since).toBe(TEN + SECOND)
    expect(stage.engine.where('ann')?.fences).toEqual(['new', 'room'])
  })
  it('judges the next crossing by the new rules, before any tick', () => {
    const stage = openStage({ people: ['ann'] })
    stage.put('ann', 60, 10)
    stage.run(4)
    stage.engine.change(settingOf({ people: ['ann'], fences: [room()] }))
    expect(stage.say(fixOf('ann', stage.now() + SECOND, 10, 10, { indoor: true }))).toEqual(['intrusion warned'])
  })
  it('ends what has lost its fence or its person', () => {
    const stage = openStage({ people: ['ann', 'ben'], fences: [room({ graceSeconds: 0 })] })
    stage.put('ann', 10, 10)
    stage.put('ben', 10, 10)
    expect(stage.run(3)).toEqual(['intrusion begun', 'intrusion begun'])
    stage.engine.change(settingOf({ people: ['ben'], fences: [room({ graceSeconds: 0 })] }))
    expect(stage.run(8)).toEqual(['intrusion ended'])
    stage.engine.change(settingOf({ people: ['ben'] }))
    expect(stage.run(8)).toEqual(['intrusion ended'])
  })
})

describe('memory', () => {
  /** A morning in which something of everything happens, restarted by the way or not. */
  const morning = (restart: boolean): { readonly told: Judged[]; readonly memory: EngineMemory } => {
    const people = ['ann', 'ben', 'cai', person('vic', { class: 'visitor' })]
    const fences = [
      fence('room', square(0, 0, 20), [rule('intrusion', { who: { ...nobody, classes: ['visitor'] } }), rule('over-count', { threshold: 2 }), rule('overstay', { threshold: 60 })]),
      fence('muster', square(40, 0, 20), [rule('exit')]),
      fence('post', square(80, 0, 20), [rule('absence', { who: { ...nobody, persons: ['ben'] }, threshold: 40 })]),
    ]
    const stage = openStage({ people, fences })
    const again = (): void => {
      if (restart) stage.engine = openEngine(settingOf({ people, fences }), JSON.parse(JSON.stringify(stage.engine.memory())) as EngineMemory)
    }
    const steps: readonly (readonly [number, () => void])[] = [
      [10, () => ['ann', 'ben', 'cai', 'vic'].forEach((name, at) => stage.put(name, 50 + 40 * Number(at === 1), 10 + at))],
      [20, () => ['ann', 'cai', 'vic'].forEach((name) => stage.put(name, 10, 10))],
      [45, () => stage.put('ben', 120, 10, { sos: true })],
      [70, () => stage.mute('cai')],
      [40, () => stage.put('vic', 50, 10)],
    ]
    for (const [seconds, step] of steps) {
      step()
      stage.run(seconds)
      again()
    }
    return { told: stage.told, memory: stage.engine.memory() }
  }
  it('makes a restart invisible', () => {
    const [through, restarted] = [morning(false), morning(true)]
    expect(through.told.length).toBeGreaterThan(10)
    expect(restarted.told).toEqual(through.told)
    expect(JSON.parse(JSON.stringify(restarted.memory))).toEqual(JSON.parse(JSON.stringify(through.memory)))
  })
  it('gives the same facts for the same fixes', () => expect(morning(false).told).toEqual(morning(false).told))
  it('forgets people and fences that are no more', () => {
    const { memory } = morning(false)
    const left = openEngine(settingOf({ people: ['ann'], fences: [fence('muster', square(40, 0, 20), [rule('exit')])] }), memory)
    expect(left.memory().tracks.map(({ id }) => id)).toEqual(['ann'])
    expect(left.memory().left).toEqual([['muster', ['ann']]])
    expect(openEngine(settingOf({ people: ['ann'], fences: [fence('muster', square(0, 0, 20), [rule('exit')])] }), memory).memory().left).toEqual([])
    expect(openEngine(settingOf({ people: ['ann'], fences: [room()] }), memory).memory().left).toEqual([])
  })
  it('of one who was heard without a place puts him nowhere', () => {
    const stage = openStage({ people: ['ann'] })
    stage.put('ann', 0, 0, { plan: null })
    stage.run(2)
    expect(openEngine(settingOf({ people: ['ann'] }), stage.engine.memory()).where('ann')).toMatchObject({ plan: null })
  })
})
