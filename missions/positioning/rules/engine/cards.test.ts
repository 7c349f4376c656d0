import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { openStage, person, settingOf } from '../../../../testbed/benches/positioning/stage.ts'

type Stage = ReturnType<typeof openStage>
const quiet = { figures: { gatheringSeconds: 9_999 } }

/** Walks them up and down for so many minutes, each beside the first one. */
const walk = (stage: Stage, minutes: number, names: readonly (readonly [string, number])[]): string[] => {
  const told: string[] = []
  for (let second = 0; second < minutes * 60; second += 2) {
    const lap = (second * 0.9) % 216
    for (const [name, beside] of names) stage.put(name, 100 + (lap < 108 ? lap : 216 - lap), 100 + beside)
    told.push(...stage.run(2))
  }
  return told
}

describe('一人多卡', () => {
  it('is two cards that go together for half an hour', () => {
    const stage = openStage({ people: ['ann', 'ben', 'cai'], ...quiet })
    expect(walk(stage, 30, [['ann', 0], ['ben', 1], ['cai', 50]])).toEqual([])
    expect(walk(stage, 3, [['ann', 0], ['ben', 1], ['cai', 50]])).toEqual(['card-left begun'])
    expect(stage.told[0]).toMatchObject({ cause: 'card-left:ann:ben', carriers: ['ann', 'ben'], fence: null })
    expect(walk(stage, 4, [['ann', 0], ['ben', 30]])).toEqual(['card-left ended'])
  })
  it('is not two who sit together', () => {
    const stage = openStage({ people: ['ann', 'ben'], ...quiet })
    walk(stage, 3, [['ann', 0], ['ben', 1]])
    stage.put('ann', 100, 100)
    stage.put('ben', 100, 101)
    expect(stage.run(45 * 60)).toEqual([])
    expect(stage.engine.memory().pairs).toHaveLength(1)
  })
  it('waits while one of them is silent, and is forgotten when he is taken off the register', () => {
    const stage = openStage({ people: ['ann', 'ben'], ...quiet })
    walk(stage, 5, [['ann', 0], ['ben', 1]])
    const before = stage.engine.memory().pairs
    stage.mute('ann')
    stage.mute('ben')
    stage.run(90)
    expect(stage.engine.memory().pairs[0]?.minutes).toBeLessThanOrEqual((before[0]?.minutes as number) + 1)
    stage.engine.change(settingOf({ people: ['ann'], ...quiet }))
    stage.run(60)
    expect(stage.engine.memory().pairs).toEqual([])
  })
  it('is none across floors', () => {
    const stage = openStage({ people: ['ann', 'ben'], ...quiet })
    walk(stage, 3, [['ann', 0], ['ben', 1]])
    stage.put('ann', 100, 100, { floor: 2 })
    stage.run(70)
    expect(stage.engine.memory().pairs).toEqual([])
  })
  it('looks the other way round too: the second beside the first', () => {
    const stage = openStage({ people: ['zoe', 'ann'], ...quiet })
    walk(stage, 3, [['zoe', 0], ['ann', 1]])
    expect(stage.engine.memory().pairs).toMatchObject([{ one: 'ann', two: 'zoe' }])
  })
})

describe('挂卡', () => {
  const shift = [person('ann', { post: 'pump' }), person('ben', { post: 'pump' }), person('cai')]
  const hang = (movers: readonly string[]) => {
    const stage = openStage({ people: shift, ...quiet })
    const names = ['ann', 'ben', 'cai']
    for (let minute = 0; minute < (4 * HOUR) / MINUTE + 5; minute += 5) {
      names.forEach((name, at) => stage.put(name, 100 + (movers.includes(name) ? minute % 50 : 0), 100 + 40 * at))
      stage.run(5 * 60)
    }
    return stage
  }
  it('is a card that does not move for hours while others of its post do', () => {
    const stage = hang(['ben', 'cai'])
    expect(stage.told.map(({ kind, phase, carriers }) => `${kind} ${phase} ${carriers.join()}`)).toEqual(['card-still begun ann'])
    stage.put('ann', 200, 100)
    expect(stage.run(200)).toEqual(['card-still ended'])
  })
  it('is not said where nobody of the shift moves', () => expect(hang(['cai']).told).toEqual([]))
})

describe('低电量', () => {
  it('is told once, and over when it is charged, not when it wavers', () => {
    const stage = openStage({ people: ['ann'] })
    const at = (battery: number, seconds = 10) => {
      stage.put('ann', 5, 5, { battery })
      return stage.run(seconds)
    }
    expect([at(80), at(22), at(20), at(22), at(19), at(80), at(80)]).toEqual([[], [], ['low-battery begun'], [], [], ['low-battery ended'], []])
    expect(stage.told[0]).toMatchObject({ cause: 'low-battery:ann', value: 20, allowed: 20, level: 'blue' })
  })
  it('of a card without a place is told too', () => {
    const stage = openStage({ people: ['ann'] })
    stage.put('ann', 0, 0, { plan: null, battery: 5 })
    expect(stage.run(2)).toEqual(['low-battery begun'])
    expect(stage.told[0]).toMatchObject({ plan: '', x: 0 })
  })
})

describe('失联', () => {
  it('goes on over another setting', () => {
    const stage = openStage({ people: ['ann'] })
    stage.put('ann', 5, 5)
    stage.run(3)
    stage.mute('ann')
    expect(stage.run(70)).toEqual(['lost begun'])
    stage.engine.change(settingOf({ people: ['ann', 'ben'] }))
    expect(stage.run(20)).toEqual([])
  })
  it('is a card that was heard and is no more, not one that was never heard', () => {
    const stage = openStage({ people: ['ann', 'ben'] })
    stage.put('ann', 5, 5)
    stage.run(3)
    stage.mute('ann')
    expect(stage.run(60)).toEqual([])
    expect(stage.run(6)).toEqual(['lost begun'])
    expect(stage.told[0]).toMatchObject({ carriers: ['ann'], x: 5, allowed: 60, fence: null })
    stage.put('ann', 0, 0, { plan: null })
    expect(stage.run(2)).toEqual(['lost ended'])
  })
})
