import { describe, expect, it } from 'vitest'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { fence, fixOf, nobody, openStage, person, rule, square, TEN } from '../../../../testbed/benches/positioning/stage.ts'

const tankFarm = (more = {}) => fence('tank-farm', square(0, 0, 20), [rule('intrusion', { who: { ...nobody, classes: ['visitor'] }, ...more })])
const vic = person('vic', { class: 'visitor' })

describe('越界 into a fence', () => {
  it('warns with the report that crosses, becomes an event after thirty seconds, and ends when he has left', () => {
    const stage = openStage({ people: [vic], fences: [tankFarm()] })
    stage.put('vic', 40, 10)
    expect(stage.run(10)).toEqual([])
    stage.put('vic', 10, 10, { indoor: true })
    expect(stage.say(fixOf('vic', stage.now() + SECOND, 10, 10, { indoor: true }))).toEqual(['intrusion warned'])
    expect(stage.run(29)).toEqual([])
    expect(stage.run(4)).toEqual(['intrusion begun'])
    expect(stage.told[1]).toMatchObject({ cause: 'intrusion:tank-farm:vic', fence: 'tank-farm', carriers: ['vic'], level: 'orange', since: TEN + 11 * SECOND })
    stage.put('vic', 40, 10)
    expect(stage.run(12)).toEqual(['intrusion ended'])
  })
  it('is told within five seconds to one who walks in', () => {
    const stage = openStage({ people: [vic], fences: [tankFarm()] })
    let crossedAt = 0
    for (let second = 0; second < 40 && stage.told.length === 0; second += 1) {
      const x = 40 - second * 1.3
      if (x < 20 && crossedAt === 0) crossedAt = stage.now()
      stage.put('vic', x, 10)
      stage.run(1)
    }
    expect(stage.told[0]?.phase).toBe('warned')
    expect(stage.now() - crossedAt).toBeLessThanOrEqual(5 * SECOND)
  })
  it('cleared within thirty seconds is no event', () => {
    const stage = openStage({ people: [vic], fences: [tankFarm()] })
    stage.put('vic', 10, 10)
    expect(stage.run(20)).toEqual(['intrusion warned'])
    stage.put('vic', 40, 10)
    expect(stage.run(20)).toEqual(['intrusion ended'])
  })
  it('has its own grace and level where the rule says so', () => {
    const stage = openStage({ people: [vic], fences: [tankFarm({ graceSeconds: 0, level: 'red' })] })
    stage.put('vic', 10, 10)
    expect(stage.run(2)).toEqual(['intrusion begun'])
    expect(stage.told[0]?.level).toBe('red')
  })
  it('does not concern those whom the rule does not bind, nor another floor, nor a permit that is over', () => {
    const permit = fence('permit', square(0, 0, 20), [rule('intrusion')], { until: TEN })
    const upstairs = fence('upstairs', square(0, 0, 20), [rule('intrusion')], { floors: { from: 2, to: 3 } })
    const stage = openStage({ people: ['ann'], fences: [tankFarm(), permit, upstairs] })
    stage.put('ann', 10, 10)
    expect(stage.run(60)).toEqual([])
    stage.put('ann', 10, 10, { floor: 3 })
    expect(stage.run(2)).toEqual(['intrusion warned'])
  })
  it('is not begun anew by a blink over the line', () => {
    const stage = openStage({ people: [vic], fences: [tankFarm()] })
    stage.put('vic', 10, 10)
    stage.run(21)
    stage.say(fixOf('vic', stage.now() + 500, 21, 10, { indoor: true }))
    expect(stage.run(15)).toEqual(['intrusion begun'])
  })
  it('of one who fell silent inside goes on standing: he is not known to have left', () => {
    const stage = openStage({ people: [vic], fences: [tankFarm()] })
    stage.put('vic', 10, 10)
    expect(stage.run(40)).toEqual(['intrusion warned', 'intrusion begun'])
    expect(stage.engine.basisOf(stage.told[0]?.cause ?? '')).toBeNull()
    stage.mute('vic')
    expect(stage.run(300)).toEqual(['lost begun', 'lost changed'])
    stage.put('vic', 40, 10)
    expect(stage.run(10)).toEqual(['lost ended', 'intrusion ended'])
  })
  it('is kept back by a silence and told when it is over', () => {
    const stage = openStage({ people: [vic], fences: [tankFarm()], silences: [{ kind: 'intrusion', fence: 'tank-farm', from: TEN, until: TEN + MINUTE }] })
    stage.put('vic', 10, 10)
    expect(stage.run(59)).toEqual([])
    expect(stage.run(2)).toEqual(['intrusion begun'])
  })
})

describe('越界 out of a fence', () => {
  const muster = (more = {}) => fence('muster', square(0, 0, 20), [rule('exit', more)])
  it('warns whoever was in and left', () => {
    const stage = openStage({ people: ['ann', 'ben'], fences: [muster()] })
    stage.put('ann', 10, 10)
    stage.put('ben', 60, 10)
    expect(stage.run(10)).toEqual([])
    stage.put('ann', 30, 10)
    expect(stage.run(6)).toEqual(['intrusion warned'])
    expect(stage.run(30)).toEqual(['intrusion begun'])
    expect(stage.told[1]).toMatchObject({ cause: 'intrusion:muster:ann', since: stage.told[0]?.since })
    stage.put('ann', 10, 10)
    expect(stage.run(12)).toEqual(['intrusion ended'])
  })
  it('asks for the named wherever they are, but not before they were seen at all', () => {
    const stage = openStage({ people: ['ann', 'ben'], fences: [muster({ who: { ...nobody, persons: ['ann', 'ben'] } })] })
    stage.put('ann', 60, 10)
    expect(stage.run(4)).toEqual(['intrusion warned'])
  })
  it('does not remember who left a fence that nobody has to stay in', () => {
    const stage = openStage({ people: ['ann'], fences: [fence('yard', square(0, 0, 20), [])] })
    stage.put('ann', 10, 10)
    stage.run(4)
    stage.put('ann', 30, 10)
    stage.run(10)
    expect(stage.engine.memory().left).toEqual([])
  })
})

it('somebody over the line is warned when the enterprise’s own seconds have passed', () => {
  const stage = openStage({ people: ['p'], fences: [fence('yard', square(0, 0, 20), [rule('intrusion')])], figures: { warnSeconds: 3 } })
  stage.put('p', 24, 10)
  stage.run(10)
  stage.put('p', 17, 10)
  expect(stage.run(2)).toEqual([])
  expect(stage.run(5)).toEqual(['intrusion warned'])
})
