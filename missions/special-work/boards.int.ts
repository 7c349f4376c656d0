import fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { alarms } from '@anlan/alarms/module'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { DAY, HOUR, MINUTE } from '@anlan/kernel/time'
import { savePerson } from '@anlan/people/contract/keep-person'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import type { Speaker } from '@anlan/platform/module/scope'
import { paperRoutes } from '@anlan/platform/paper/paper-routes'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { positioning } from '@anlan/positioning/module'
import { video } from '@anlan/video/module'
import { dayCountsQuery, leaderPicture, ledger, ledgerStatistics, LEDGER_SPLITS, type LedgerSplit, listWorkAlarms, monthWorks, noteDeclared, permitPrint } from './contract/boards.ts'
import { answerInstruction, closeInstruction, getInstruction, instructionAnswered, listInstructions, writeInstruction } from './contract/leader-note.ts'
import type { Permit } from './contract/permit.ts'
import { permitTimeline } from './contract/permits.ts'
import { listPrints } from './contract/prints.ts'
import { permitQuality, qualityList } from './contract/quality.ts'
import { specialWork } from './module.ts'
import { savePermitRow } from './store/permits.ts'
import { beginWorkAlarm } from './store/work-alarms.ts'
import { permitOf, requestOf, WEDNESDAY } from './testing/permit.ts'
import { permitPapers } from './views/papers/permit-papers.ts'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, people, alarms, positioning, video, specialWork], folders: [REGISTERS, FILES], at: WEDNESDAY + HOUR })
})
afterAll(() => test.close())

const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))
const codeOf = (decision: Decision<unknown>): string => (decision.accepted ? 'accepted' : decision.refusal.code)

/** An enterprise with four permits of one day, as they would be written by the commands. */
const lay = async () => {
  const org = newId()
  const manager = test.speaker(['safety-manager'], { org })
  const keep = async (kind: Permit['kind'], n: number, over: Partial<Permit> = {}, request: Partial<Permit['request']> = {}): Promise<Permit> => {
    const permit = permitOf(kind, 'working', { id: newId(), version: 1, number: `${kind}-20261125-00${n}`, request: requestOf(kind, request), ...over })
    expect(await test.house.act(manager, (scope) => savePermitRow(scope.tx, org, permit))).toBe(true)
    return permit
  }
  const hot = await keep('hot-work', 1)
  const high = await keep('height', 2, { hazards: null }, { unit: '储运车间', contractor: true, workUnits: ['甲公司', '乙公司'], place: { ...requestOf('height').place, x: 180, area: '二车间' } })
  const space = await keep('confined-space', 3, { state: 'suspended' }, { from: WEDNESDAY + DAY, until: WEDNESDAY + DAY + HOUR })
  const void_ = await keep('lifting', 4, { state: 'void', startedAt: null })
  const alarm = newId()
  await test.house.act(manager, (scope) => beginWorkAlarm(scope.tx, org, { id: alarm, permit: hot.id, gate: 'gas-daily', code: '04', text: '今天还没有气体分析', begunAt: WEDNESDAY, endedAt: null }))
  const member = async (name: string, roles: Speaker['roles']): Promise<Speaker & { person: Id }> => {
    const id = accepted(await test.house.command(manager, savePerson, { id: newId(), name })).person.id
    return { ...test.speaker(roles, { org, person: id, actor: { kind: 'person', id, name } }), person: id }
  }
  return { org, manager, hot, high, space, void_, alarm, principal: await member('凌总', ['principal']), leader: await member('吴班长', ['team-leader']) }
}

describe('the quality of permits', () => {
  it('is told of one and of all, by unit, approver and fault, and of the day that promised otherwise', async () => {
    const { manager, hot, high, space } = await lay()
    const one = accepted(await test.house.query(manager, permitQuality, { id: high.id }))
    expect(one.faults.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['plan', 'hazards', 'two-places']))
    expect(accepted(await test.house.query(manager, permitQuality, { id: hot.id })).faults.map(({ rule }) => rule)).toEqual(['plan', 'sign-speed', 'two-places'])
    accepted(await test.house.command(test.speaker([], { org: manager.org }), noteDeclared, { day: '2026-11-25', counts: { 'hot-work:first': 1, lifting: 2 } }))
    const all = accepted(await test.house.query(manager, qualityList, {}))
    expect(all).toMatchObject({ judged: 3, faulty: 3, total: 3 })
    expect(all.byUnit.map(({ key, judged }) => [key, judged])).toEqual([['生产一车间', 2], ['储运车间', 1]])
    expect(all.days).toEqual([{ day: '2026-11-25', what: '高处作业', declared: 0, planned: 0, permits: 1 }, { day: '2026-11-25', what: '吊装作业', declared: 2, planned: 0, permits: 0 }])
    expect(accepted(await test.house.query(manager, qualityList, { rule: 'hazards' })).rows.map(({ id }) => id)).toEqual([high.id])
    expect(accepted(await test.house.query(manager, qualityList, { from: '2026-11-26', to: '2026-11-26' })).rows.map(({ id }) => id)).toEqual([space.id])
    expect(codeOf(await test.house.query(manager, qualityList, { from: '2026-01-01', to: '2026-11-26' }))).toBe('period-long')
    expect(codeOf(await test.house.query(manager, permitQuality, { id: newId() }))).toBe('no-such-permit')
  })
})

describe('the boards', () => {
  it('count the ledger by every dimension, and each group leads to its permits', async () => {
    const { manager, hot, high } = await lay()
    const span = { from: '2026-11-25', to: '2026-11-26' }
    for (const by of Object.keys(LEDGER_SPLITS) as LedgerSplit[]) {
      const { groups, total } = accepted(await test.house.query(manager, ledgerStatistics, { by, ...span }))
      expect([by, total, groups.length > 0, groups.every(({ words }) => words !== '')]).toEqual([by, 4, true, true])
    }
    const units = accepted(await test.house.query(manager, ledgerStatistics, { by: 'work-unit', ...span }))
    expect(units.groups.map(({ words, times }) => [words, times])).toEqual([['检维修班', 3], ['乙公司', 1], ['甲公司', 1]])
    expect(accepted(await test.house.query(manager, ledgerStatistics, { by: 'alarm', ...span })).groups).toMatchObject([{ key: '04', times: 1, alarms: 1 }])
    const rowsOf = async (more: object) => accepted(await test.house.query(manager, ledger, { ...span, ...more } as never)).rows.map(({ id }) => id)
    expect(await rowsOf({ alarm: '04' })).toEqual([hot.id])
    expect(await rowsOf({ workUnit: '甲公司', contractor: 'true', hour: 10 })).toEqual([high.id])
    expect(await rowsOf({ person: hot.request.inCharge.id, kind: ['hot-work'] })).toEqual([hot.id])
  })
  it('show the month, the alarms, the day and the leader', async () => {
    const { manager, hot, space } = await lay()
    const { days } = accepted(await test.house.query(manager, monthWorks, { month: '2026-11' }))
    expect(days).toHaveLength(30)
    expect(days.filter(({ total }) => total > 0).map(({ day, total }) => [day, total])).toEqual([['2026-11-25', 2], ['2026-11-26', 1]])
    expect(accepted(await test.house.query(manager, listWorkAlarms, { open: 'true' as never })).rows).toMatchObject([{ code: '04', permit: hot.id, endedAt: null }])
    expect(accepted(await test.house.query(manager, listWorkAlarms, { alarm: '10' })).total).toBe(0)
    expect(accepted(await test.house.query(test.speaker([], { org: manager.org }), dayCountsQuery, { day: '2026-11-25' }))).toMatchObject({ counts: { 'hot-work:first': 1, height: 1 }, planned: {} })
    const picture = accepted(await test.house.query(manager, leaderPicture, {}))
    expect(picture.working).toHaveLength(2)
    expect(picture.high.map(({ id }) => id)).toEqual([hot.id])
    expect(picture).toMatchObject({ alarmsToday: 1, suspended: [], quality: { judged: 3 }, contractor: 1 })
    expect(space.state).toBe('suspended')
  })
  it('write down who printed which copy, the how manieth of it, and nothing for whoever may not print', async () => {
    const { org, principal, hot } = await lay()
    const server = fastify()
    let speaker = principal as Speaker
    paperRoutes(server, test.house, async (_request, of) => (of === org ? accept(speaker) : refuse('other-org', '您不属于该单位', { kind: 'forbidden' })), permitPapers)
    const get = async (copies: number, of = org, id = hot.id) => (await server.inject(`/api/orgs/${of}/special-work/print-permit?id=${id}&copies=${copies}`)).statusCode
    expect([await get(3), await get(1), await get(1, newId()), await get(1, org, newId())]).toEqual([200, 200, 403, 404])
    const printed = async () => accepted(await test.house.query(principal, listPrints, { id: hot.id })).copies
    expect(await printed()).toMatchObject([{ holder: expect.stringMatching(/./), prints: [{ nth: 1, by: '凌总' }, { nth: 2, by: '凌总', at: test.clock.plant() }] }, { prints: [{ nth: 1 }] }, { prints: [{ nth: 1 }] }])
    expect(accepted(await test.house.query(principal, permitTimeline, { id: hot.id })).steps).toMatchObject([{ title: '打印作业票', who: '凌总', detail: '第一联第 2 次' }, { detail: '第一联第 1 次，第二联第 1 次，第三联第 1 次' }])
    speaker = test.speaker(['audit-admin'], { org })
    expect([await get(1), (await printed())[0]?.prints.length]).toEqual([403, 2])
    // Two at once are the third and the fourth.
    speaker = principal
    expect(await Promise.all([get(1), get(1)])).toEqual([200, 200])
    expect((await printed())[0]?.prints.map(({ nth }) => nth)).toEqual([1, 2, 3, 4])
    expect(codeOf(await test.house.query(principal, listPrints, { id: newId() }))).toBe('no-such-permit')
    await server.close()
  }, 60_000)
  it('print a permit as it stands', async () => {
    const { manager, hot } = await lay()
    const facts = accepted(await test.house.query(manager, permitPrint, { id: hot.id, copies: 1 }))
    expect(facts).toMatchObject({ copies: 1, permit: { id: hot.id }, org: { id: manager.org }, links: [], pictures: {} })
    expect(JSON.stringify(permitPapers[0]?.compose(facts as never, { at: WEDNESDAY, by: '', address: 'http://127.0.0.1' }))).toContain(`http://127.0.0.1/m/o/${manager.org}/special-work/p/${hot.id}`)
    expect(codeOf(await test.house.query(manager, permitPrint, { id: newId() }))).toBe('no-such-permit')
  })
})

describe('an instruction', () => {
  it('reaches whoever has to carry it out, calls when it is late, is answered, sent back and closed', async () => {
    const { manager, principal, leader, hot } = await lay()
    const id = newId()
    const asked = { id, permit: hot.id, text: '加派一名监护人', responsible: leader.person, dueAt: WEDNESDAY + 2 * HOUR }
    expect(codeOf(await test.house.command(principal, writeInstruction, { ...asked, dueAt: WEDNESDAY }))).toBe('instruction-past')
    expect(codeOf(await test.house.command(principal, writeInstruction, { ...asked, responsible: newId() }))).toBe('person-unknown')
    expect(codeOf(await test.house.command(principal, writeInstruction, { ...asked, permit: newId() }))).toBe('no-such-permit')
    accepted(await test.house.command(principal, writeInstruction, asked))
    expect(codeOf(await test.house.command(principal, writeInstruction, asked))).toBe('instruction-changed')
    expect(accepted(await test.house.query(leader, listInstructions, { mine: true, state: ['open'] })).rows).toMatchObject([{ id, text: '加派一名监护人', permit: { number: hot.number } }])
    expect(accepted(await test.house.query(manager, listInstructions, { mine: true })).rows).toEqual([])
    test.clock.move(WEDNESDAY + 2 * HOUR + MINUTE)
    await test.settle()
    expect(accepted(await test.house.query(leader, listAlarms, {})).rows).toMatchObject([{ title: '领导批示超期未落实', clearedAt: null, addressees: [{ name: '吴班长' }] }])
    expect(accepted(await test.house.query(manager, listInstructions, { overdue: 'true' as never })).total).toBe(1)
    expect(codeOf(await test.house.command({ ...manager, person: principal.person }, answerInstruction, { id, version: 1, text: '已加派' }))).toBe('instruction-not-yours')
    expect(codeOf(await test.house.command(leader, answerInstruction, { id, version: 9, text: '已加派' }))).toBe('stale')
    expect(codeOf(await test.house.command(leader, answerInstruction, { id: newId(), version: 1, text: '已加派' }))).toBe('no-such-instruction')
    expect(accepted(await test.house.command(leader, answerInstruction, { id, version: 1, text: '已加派孙监护' })).state).toBe('answered')
    expect(codeOf(await test.house.command(principal, closeInstruction, { id, version: 2, done: false }))).toBe('instruction-return-reason')
    expect(accepted(await test.house.command(principal, closeInstruction, { id, version: 2, done: false, text: '请附照片' })).state).toBe('open')
    expect(accepted(await test.house.command(leader, answerInstruction, { id, version: 3, text: '已附照片' })).state).toBe('answered')
    expect(accepted(await test.house.command(principal, closeInstruction, { id, version: 4, done: true })).state).toBe('closed')
    expect(codeOf(await test.house.command(leader, answerInstruction, { id, version: 5, text: '还要补' }))).toBe('work-instruction-not-answer')
    const { instruction, mine } = accepted(await test.house.query(leader, getInstruction, { id }))
    expect([instruction.answers.length, instruction.answers[0]?.returned?.text, instruction.closed?.by.name, mine]).toEqual([2, '请附照片', '凌总', true])
    expect(accepted(await test.house.query(leader, listAlarms, {})).rows.every(({ clearedAt }) => clearedAt !== null)).toBe(true)
    expect(instructionAnswered.type).toBe('special-work.instruction-answered')
  })
})
