import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { answerDue, makeUpDue } from '@anlan/dual-prevention/contract/answer-due'
import { listDues } from '@anlan/dual-prevention/contract/due'
import { DAY, HOUR } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { readJournal } from '@anlan/platform/journal/read'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { explainScore, listScoreLines, listScores, reckonAgain, recomputeScore, type Score } from '../contract/score.ts'
import { saveScoreSettings, scoreSettings } from '../contract/score-settings.ts'
import { accepted, openEffect } from '../testing/house.ts'

let effect: Awaited<ReturnType<typeof openEffect>>
beforeAll(async () => {
  effect = await openEffect()
})
beforeEach(() => effect.clock.move(MONDAY_MORNING))
afterAll(() => effect.close())

type Enterprise = ReturnType<typeof effect.enterprise>
const WEEK = '2026-11-23'
const NEXT_MONDAY = MONDAY_MORNING + 7 * DAY - 8 * HOUR

const explained = async ({ safety }: Enterprise, input: { week?: string; version?: number } = { week: WEEK }) => accepted(await effect.house.query(safety, explainScore, input)).explained
const scoresOf = async ({ safety }: Enterprise) => accepted(await effect.house.query(safety, listScores, {})).rows

/** Seven days of one daily due; inspected on the first `days` of them. */
const week = async (plant: Enterprise, days: number, plan = {}) => {
  await effect.register(plant, plan)
  await effect.settle()
  for (let day = 0; day < 7; day++) {
    await effect.to(MONDAY_MORNING + day * DAY)
    if (day < days) await effect.inspect(plant.worker)
  }
}

describe('the weekly score', () => {
  it('is reckoned by itself on Monday, explained, warned of and told with the whole record', async () => {
    const plant = effect.enterprise()
    await week(plant, 5)
    const open = await effect.danger(plant, '2026-11-29')
    expect(await scoresOf(plant)).toEqual([])
    await effect.to(NEXT_MONDAY)
    const [score] = await scoresOf(plant)
    expect(score).toMatchObject({ week: WEEK, version: 1, why: 'weekly', createdBy: '系统自动', settings: 0, model: 'E-2021', e: 35.71, grade: 'poor' })
    expect(score?.counts).toMatchObject({ planned: 7, completed: 5, missed: 2, should: 1, overdue: 1, found: 1 })
    const told = await effect.database.within({ org: plant.org }, (tx) => readJournal(tx, plant.org, 0, 10, ['effect.score-reckoned']))
    expect(told).toMatchObject([{ data: { score } }])
    expect(accepted(await effect.house.query(plant.principal, listAlarms, {})).rows).toContainEqual(expect.objectContaining({ kind: 'effect-grade', level: 'orange', link: `/effect/score?week=${WEEK}` }))
    const why = await explained(plant)
    expect(why).toMatchObject({ preliminary: false, week: WEEK, model: { verified: false } })
    expect(why?.formula[0]?.words).toBe('5 ÷ 7 × 50 − 包保未履职扣分 0 = 35.71')
    expect(why?.costs.map(({ kind }) => kind)).toEqual(['overdue', 'missed'])
    const lines = accepted(await effect.house.query(plant.worker, listScoreLines, { week: WEEK, limit: 3 }))
    expect(lines.total).toBe(8)
    expect(lines.rows).toMatchObject([{ kind: 'due', verdict: 'missed', title: '检尺记录是否完整', who: '王芳' }, { verdict: 'missed' }, { id: open, kind: 'danger', verdict: 'overdue', who: '李强' }])
    expect(accepted(await effect.house.query(plant.worker, listScoreLines, { week: WEEK, kind: 'danger', search: '李' })).total).toBe(1)
  })

  it('is the same when it is reckoned again a year later, from the first line of the journal on', async () => {
    const plant = effect.enterprise()
    await week(plant, 7)
    await effect.rectify(plant, await effect.danger(plant, '2026-11-29'))
    await effect.to(NEXT_MONDAY)
    await effect.to(NEXT_MONDAY + 8 * DAY)
    effect.clock.move(MONDAY_MORNING + 372 * DAY)
    accepted(await effect.house.command(plant.safety, saveScoreSettings, { version: 0, guaranteeEach: 9, guaranteeMost: 9, fewPerThousand: 0, fewMost: 0, vetoes: [], reason: '一年后改了设置' }))
    const again = accepted(await effect.house.query(plant.principal, recomputeScore, { week: WEEK }))
    expect(again).toMatchObject({ equal: true, differs: [] })
    expect(again.now).toBe(again.stored)
    expect(await explained(plant)).toMatchObject({ score: { e: 100, grade: 'excellent', settings: 0, figures: { guaranteeEach: 2 } }, costs: [], advice: [] })
    expect(await effect.house.query(plant.safety, recomputeScore, { week: '2026-11-16' })).toMatchObject({ refusal: { code: 'no-such-score' } })
  })

  it('says what differs when somebody has changed a stored figure', async () => {
    const plant = effect.enterprise()
    await week(plant, 7)
    await effect.to(NEXT_MONDAY)
    const forged = { ...((await scoresOf(plant))[0] as Score), e: 12, grade: 'poor' }
    await effect.database.within({ org: plant.org }, (tx) => tx.connection.query('update effect_score set score = $1 where org_id = $2', [JSON.stringify(forged), plant.org]))
    expect(accepted(await effect.house.query(plant.safety, recomputeScore, { week: WEEK }))).toMatchObject({ equal: false, differs: [{ what: 'E', stored: '12', now: '100' }, { what: '等级' }] })
  })

  it('gets a revision when an answer in time arrives late, and the first one stays', async () => {
    const plant = effect.enterprise()
    await week(plant, 6)
    await effect.to(NEXT_MONDAY)
    const [sunday] = accepted(await effect.house.query(plant.safety, listDues, { from: '2026-11-29', to: '2026-11-29', state: ['missed'] })).rows
    // The phone was without a network on Sunday night.
    accepted(await effect.house.command(plant.worker, answerDue, { due: sunday?.id ?? '', record: newId(), result: '0', checkedAt: NEXT_MONDAY - 2 * HOUR }))
    expect((await scoresOf(plant))[0]).toMatchObject({ version: 1, e: 92.86 })
    await effect.to(NEXT_MONDAY + DAY)
    expect((await scoresOf(plant))[0]).toMatchObject({ version: 2, why: 'late', e: 100 })
    const now = await explained(plant)
    expect(now?.revisions.map(({ version, e }) => [version, e])).toEqual([[1, 92.86], [2, 100]])
    expect(await explained(plant, { week: WEEK, version: 1 })).toMatchObject({ score: { version: 1 }, reckoned: { e: 92.86, counts: { missed: 1 } } })
    for (const version of [1, 2]) expect(accepted(await effect.house.query(plant.safety, recomputeScore, { week: WEEK, version }))).toMatchObject({ equal: true })
    expect(await effect.house.query(plant.safety, explainScore, { week: WEEK, version: 9 })).toMatchObject({ refusal: { code: 'no-such-score' } })
  })

  it('counts 逾期补查 as missed, shows it as made up, and makes no revision of it', async () => {
    const plant = effect.enterprise()
    await week(plant, 5)
    const [missed] = accepted(await effect.house.query(plant.safety, listDues, { from: WEEK, to: '2026-11-30', state: ['missed'] })).rows
    accepted(await effect.house.command(plant.worker, makeUpDue, { due: missed?.id ?? '', record: newId(), result: '0', checkedAt: effect.clock.plant(), reason: '当天全厂停电' }))
    await effect.to(NEXT_MONDAY)
    expect((await scoresOf(plant))[0]?.counts).toMatchObject({ planned: 7, completed: 5, missed: 2, madeUp: 1 })
    expect(accepted(await effect.house.query(plant.safety, listScoreLines, { verdict: ['made-up'] as never, week: WEEK })).rows).toMatchObject([{ note: '逾期原因：当天全厂停电', counts: 'missing' }])
    expect(accepted(await effect.house.command(plant.safety, reckonAgain, { week: WEEK }))).toEqual({ changed: false, version: 1 })
    await effect.to(NEXT_MONDAY + DAY)
    expect(await scoresOf(plant)).toMatchObject([{ version: 1 }])
  })

  it('of the running week is preliminary; before going live there is none', async () => {
    const plant = effect.enterprise()
    expect(await explained(plant, {})).toBeNull()
    await effect.register(plant, { workType: '1', taskNum: 2 })
    await effect.settle()
    await effect.inspect(plant.worker)
    await effect.to(MONDAY_MORNING + 2 * DAY)
    expect(await explained(plant, {})).toMatchObject({ score: null, preliminary: true, asOf: MONDAY_MORNING + 2 * DAY, reckoned: { counts: { planned: 2, completed: 1, guaranteeMissed: 1 }, a: { base: 25, deduction: 2 } } })
    expect(await explained(plant, { week: '2026-11-16' })).toBeNull()
    expect(await effect.house.query(plant.safety, explainScore, { week: '2026-11-24' })).toMatchObject({ refusal: { code: 'bad-input' } })
    expect(await effect.house.command(plant.safety, reckonAgain, { week: WEEK })).toMatchObject({ refusal: { code: 'no-such-score', kind: 'missing' } })
  })

  it('catches up with the weeks of a standstill, each by itself', async () => {
    const plant = effect.enterprise()
    await week(plant, 7)
    await effect.to(NEXT_MONDAY + 14 * DAY)
    const scores = await scoresOf(plant)
    expect(scores.map(({ week: monday, e }) => [monday, e])).toEqual([['2026-12-07', expect.any(Number)], ['2026-11-30', expect.any(Number)], [WEEK, 100]])
    for (const { week: monday } of scores) expect(accepted(await effect.house.query(plant.safety, recomputeScore, { week: monday }))).toMatchObject({ equal: true })
  })
})

describe('the choices of an enterprise', () => {
  const choices = { guaranteeEach: 5, guaranteeMost: 10, fewPerThousand: 0, fewMost: 0, vetoes: ['major-overdue' as const] }

  it('are set by the safety manager with a reason and stand in every score from then on', async () => {
    const plant = effect.enterprise()
    expect(accepted(await effect.house.query(plant.worker, scoreSettings, {}))).toMatchObject({ version: 0, choices: { guaranteeEach: 2 }, model: { verified: false }, history: [] })
    expect(saveScoreSettings.may).toEqual(['safety-manager'])
    accepted(await effect.house.command(plant.safety, saveScoreSettings, { version: 0, ...choices, reason: '区应急局培训时给出的数' }))
    await week(plant, 6, { workType: '1', taskNum: 2 })
    await effect.to(NEXT_MONDAY)
    expect((await scoresOf(plant))[0]).toMatchObject({ settings: 1, figures: choices, a: { deduction: 5 } })
    expect(accepted(await effect.house.query(plant.worker, scoreSettings, {})).history).toMatchObject([{ version: 1, by: '周安全', reason: '区应急局培训时给出的数' }])
  })

  it('are refused without a reason, and when somebody else was first', async () => {
    const plant = effect.enterprise()
    expect(await effect.house.command(plant.safety, saveScoreSettings, { version: 0, ...choices, reason: '改' })).toMatchObject({ refusal: { code: 'bad-input' } })
    expect(await effect.house.command(plant.safety, saveScoreSettings, { version: 4, ...choices, reason: '第四版之后' })).toMatchObject({ refusal: { code: 'no-such-version' } })
    accepted(await effect.house.command(plant.safety, saveScoreSettings, { version: 0, ...choices, reason: '第一次设置' }))
    expect(await effect.house.command(plant.safety, saveScoreSettings, { version: 0, ...choices, reason: '第二次设置' })).toMatchObject({ refusal: { code: 'stale', kind: 'conflict', facts: { changedBy: '周安全' } } })
  })

  it('of one enterprise are not those of another', async () => {
    const [one, other] = [effect.enterprise(), effect.enterprise()]
    accepted(await effect.house.command(one.safety, saveScoreSettings, { version: 0, ...choices, reason: '只有这家' }))
    expect(accepted(await effect.house.query(other.safety, scoreSettings, {})).version).toBe(0)
    expect(await scoresOf(other)).toEqual([])
  })
})
