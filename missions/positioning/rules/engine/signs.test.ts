import { describe, expect, it } from 'vitest'
import { fence, nobody, openStage, rule, settingOf, square, TEN } from '../../../../testbed/benches/positioning/stage.ts'
import { openEngine } from './engine.ts'

const pump = (more = {}) => fence('room', square(0, 0, 20), [rule('absence', { who: { ...nobody, persons: ['ann'] }, threshold: 60, ...more })])
const at = (x: number, y: number) => ({ plan: 'A', x, y, floor: 1 })

/** Ann, at her post, whose card falls silent. */
const silentAnn = (figures = {}) => {
  const stage = openStage({ people: ['ann', 'ben'], fences: [pump()], figures })
  stage.put('ann', 10, 10)
  stage.run(10)
  stage.mute('ann')
  return {
    ...stage,
    sign: (place: ReturnType<typeof at> | null, ago = 0) => {
      const before = stage.told.length
      stage.engine.sign({ carrier: 'ann', at: stage.now() - ago, place }, stage.told)
      return stage.told.slice(before).map(({ kind, phase }) => `${kind} ${phase}`)
    },
    where: () => stage.engine.where('ann'),
  }
}

describe('one whose card fell silent', () => {
  it('is asked for a sign; without one in the grace he is unanswered, and absent from his post on that ground', () => {
    const stage = silentAnn()
    expect(stage.run(70)).toEqual(['lost begun'])
    expect(stage.told[0]).toMatchObject({ level: 'yellow', basis: null, signedAt: null })
    const { answerBy } = stage.told[0] ?? {}
    expect(stage.where()).toMatchObject({ silent: true, answer: 'asked', placed: false })
    expect(stage.run(170)).toEqual([])
    expect(stage.run(20)).toEqual(['absence begun', 'lost changed'])
    expect(stage.told[1]).toMatchObject({ kind: 'absence', basis: 'unanswered', level: 'orange', allowed: null, since: TEN + 9_000 })
    expect(stage.told[2]).toMatchObject({ level: 'orange', basis: 'unanswered', answerBy: null })
    expect(stage.told[1]?.at).toBeGreaterThan(answerBy ?? Infinity)
    expect(stage.where()?.answer).toBe('unanswered')
    expect(stage.engine.basisOf('absence:room:ann')).toBe('unanswered')
    stage.put('ann', 10, 10)
    expect(stage.run(3)).toEqual(['lost ended', 'absence ended'])
    expect(stage.engine.basisOf('absence:room:ann')).toBeUndefined()
  })
  it('who answers in time is where he says, and nothing follows until the sign has run out', () => {
    const stage = silentAnn({ signHoldsSeconds: 100, answerSeconds: 30 })
    stage.run(70)
    stage.sign(at(15, 15))
    expect(stage.run(6)).toEqual(['lost changed'])
    expect(stage.told[1]).toMatchObject({ level: 'yellow', basis: null, x: 15, y: 15, answerBy: null })
    expect(stage.told[1]?.signedAt).not.toBeNull()
    expect(stage.where()).toMatchObject({ silent: true, answer: 'answered', placed: true, fences: ['room'] })
    expect(stage.run(95)).toEqual([])
    expect(stage.run(5)).toEqual(['lost changed'])
    expect(stage.told[2]).toMatchObject({ level: 'yellow', signedAt: null })
    expect(stage.run(40)).toEqual(['absence begun', 'lost changed'])
  })
  it('who answers late is no longer absent on that ground', () => {
    const stage = silentAnn()
    stage.run(260)
    stage.sign(null)
    expect(stage.run(6)).toEqual(['absence ended', 'lost changed'])
    expect(stage.where()).toMatchObject({ answer: 'answered', placed: false, x: 10 })
  })
  it('who was seen outside stays seen outside, silent or not; heard elsewhere again counts anew', () => {
    const stage = silentAnn()
    stage.put('ann', 60, 10)
    expect(stage.run(75)).toEqual(['absence begun'])
    stage.mute('ann')
    expect(stage.run(280)).toEqual(['lost begun', 'lost changed'])
    expect(stage.engine.basisOf('absence:room:ann')).toBe('seen')
    stage.put('ann', 10, 10)
    expect(stage.run(8)).toEqual(['lost ended', 'absence ended'])
    stage.mute('ann')
    expect(stage.run(260)).toEqual(['lost begun', 'absence begun', 'lost changed'])
    stage.put('ann', 60, 10)
    expect(stage.run(50)).toEqual(['lost ended', 'absence ended'])
    expect(stage.run(25)).toEqual(['absence begun'])
    expect(stage.told.at(-1)).toMatchObject({ basis: 'seen' })
  })
  it('is not asked while it is silenced, so has not failed to answer', () => {
    const stage = openStage({ people: ['ann'], fences: [pump()], silences: [{ kind: 'lost', fence: null, from: TEN, until: TEN + 400_000 }] })
    stage.put('ann', 10, 10)
    stage.run(5)
    stage.mute('ann')
    expect(stage.run(390)).toEqual([])
    expect(stage.run(20)).toEqual(['lost begun'])
    expect(stage.told[0]).toMatchObject({ basis: null, answerBy: (stage.told[0]?.at ?? 0) + 180_000 })
  })
  it('loses no time of his grace while we were deaf, and it goes on over a restart', () => {
    const stage = silentAnn()
    stage.run(100)
    stage.engine.tick(stage.now() + 3_600_000, stage.told)
    expect(stage.told.map(({ kind, phase }) => `${kind} ${phase}`)).toEqual(['lost begun'])
    const again = openEngine(settingOf({ people: ['ann'], fences: [pump()] }), JSON.parse(JSON.stringify(stage.engine.memory())) as ReturnType<typeof stage.engine.memory>)
    expect(again.where('ann')?.answer).toBe('asked')
  })
})

describe('a sign', () => {
  it('of long ago says where he was, but answers nothing', () => {
    const stage = silentAnn({ signHoldsSeconds: 30 })
    stage.run(100)
    stage.sign(at(12, 12), 60_000)
    expect(stage.run(6)).toEqual([])
    expect(stage.where()).toMatchObject({ answer: 'asked', x: 12 })
  })
  it('older than the last, or than what the card said, changes nothing; of nobody known neither', () => {
    const stage = silentAnn()
    stage.run(80)
    stage.sign(at(12, 12))
    stage.sign(at(1, 1), 5_000)
    expect(stage.where()).toMatchObject({ x: 12 })
    stage.engine.sign({ carrier: 'nobody', at: stage.now(), place: null }, stage.told)
    stage.put('ben', 5, 5)
    stage.run(4)
    stage.engine.sign({ carrier: 'ben', at: stage.now() - 60_000, place: at(90, 90) }, stage.told)
    expect(stage.engine.where('ben')).toMatchObject({ x: 5, answer: null, silent: false })
  })
  it('of one whose card never spoke puts him on the map for as long as it holds, and it is remembered', () => {
    const stage = openStage({ people: ['cai'], figures: { signHoldsSeconds: 100 } })
    stage.run(2)
    stage.engine.sign({ carrier: 'cai', at: stage.now(), place: at(7, 7) }, stage.told)
    expect(stage.engine.where('cai')).toMatchObject({ x: 7, placed: true, answer: null })
    expect(stage.engine.memory().tracks).toHaveLength(1)
    expect(stage.run(200)).toEqual([])
    expect(stage.engine.where('cai')?.placed).toBe(false)
  })
  it('within a closed area is seen there: he is warned as anybody is', () => {
    const stage = openStage({ people: ['ann'], fences: [fence('tank', square(50, 50, 20), [rule('intrusion')])] })
    stage.put('ann', 10, 10)
    stage.run(4)
    stage.mute('ann')
    stage.run(30)
    stage.engine.sign({ carrier: 'ann', at: stage.now(), place: at(60, 60) }, stage.told)
    expect(stage.told.map(({ kind, phase }) => `${kind} ${phase}`)).toEqual(['intrusion warned'])
  })
})
