import type { AddressInfo } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import { reportDanger } from '@anlan/dual-prevention/contract/report-danger'
import { saveMeasure, saveRiskEvent, saveUnit } from '@anlan/dual-prevention/contract/save-register'
import { dualPrevention } from '@anlan/dual-prevention/module'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { endpointsOf } from '@anlan/kernel/register'
import { DAY } from '@anlan/kernel/time'
import { savePerson } from '@anlan/people/contract/keep-person'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import type { Speaker } from '@anlan/platform/module/scope'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { positioning } from '@anlan/positioning/module'
import { type ChatModel, openChatModel } from '@anlan/testbed/chat-model'
import { video } from '@anlan/video/module'
import { adviseRisks, type ModelAnswer, modelRoute } from './contract/advice.ts'
import { hazardTemplateRegister } from './contract/hazard-template.ts'
import type { Permit } from './contract/permit.ts'
import { getPermit, permitTimeline } from './contract/permits.ts'
import { recordHazards } from './contract/prepare-permit.ts'
import { saveSetting, settingSchema } from './contract/setting.ts'
import { keepPermit } from './intake/on-permit.ts'
import { specialWork } from './module.ts'
import { permitOf, requestOf, WEDNESDAY } from './testing/permit.ts'

let test: TestHouse
let model: ChatModel
let server: FastifyInstance
let speaking: Speaker
beforeAll(async () => {
  model = await openChatModel('secret', 2_000)
  test = await openTestHouse({ modules: [plant, people, alarms, positioning, video, specialWork, dualPrevention], folders: [REGISTERS, FILES], at: WEDNESDAY, settings: { riskModelUrl: model.url, riskModelKey: 'secret', riskModelName: 'plant-llm', riskModelSeconds: '0.4' } })
  server = fastify()
  specialWork.signedRoutes?.(server, test.house, async (_request, of) => (of === speaking.org ? accept(speaking) : refuse('other-org', '您不属于该单位', { kind: 'forbidden' })))
  await server.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await server.close()
  await test.close()
  await model.close()
})

const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))
const codeOf = (decision: Decision<unknown>): string => (decision.accepted ? 'accepted' : decision.refusal.code)

const lay = async () => {
  const org = newId()
  const manager = test.speaker(['safety-manager'], { org })
  const id = accepted(await test.house.command(manager, savePerson, { id: newId(), name: '钱负责' })).person.id
  const worker: Speaker = test.speaker(['worker'], { org, person: id, actor: { kind: 'person', id, name: '钱负责' } })
  const begin = (over: Partial<Permit> = {}, state: Permit['state'] = 'preparing'): Promise<Permit> => {
    const permit = permitOf('hot-work', state, { id: newId(), version: 1, number: `动火-${newId().slice(-8)}`, request: requestOf('hot-work'), hazards: null, ...over })
    return test.house.act(manager, async (scope) => accepted(await keepPermit(scope, permit, 'apply')))
  }
  const advise = async (permit: Permit, who = worker) => accepted(await test.house.query(who, adviseRisks, { permit: permit.id }))
  const record = (permit: Permit, version: number, over: object) => test.house.command(worker, recordHazards, { id: permit.id, version, steps: [{ step: '切割', hazard: '火灾', measure: '清理可燃物' }], ...over } as never)
  const allow = async () => accepted(await test.house.command(manager, saveSetting, { version: 0, ...settingSchema.parse({ askModel: true }) }))
  const ask = async (permit: Permit, of = org) => {
    speaking = worker
    const answer = await fetch(`http://127.0.0.1:${(server.server.address() as AddressInfo).port}${modelRoute(of, permit.id)}`, { method: 'POST' })
    const body = (await answer.json()) as ModelAnswer & { refusal?: { code: string; message: string } }
    return body.refusal === undefined ? body : body.refusal.code
  }
  return { org, manager, worker, begin, advise, record, allow, ask }
}

describe('风险分析建议', () => {
  it('come with their source from this permit, templates, earlier permits, and risks and dangers of the place; of this enterprise only', async () => {
    const { manager, worker, begin, advise } = await lay()
    const template = newId()
    accepted(await test.house.command(manager, endpointsOf(hazardTemplateRegister).save, { id: template, version: 0, data: { title: '罐区动火', kind: 'hot-work', area: '甲苯罐区', steps: '清沟｜地沟积聚蒸气｜封堵地沟' } as never }))
    const former = await begin({ number: '动火-20261101-009', request: requestOf('hot-work', { from: WEDNESDAY - 20 * DAY, until: WEDNESDAY - 19 * DAY }), hazards: permitOf('hot-work').hazards }, 'closed')
    const [unit, event] = [newId(), newId()]
    accepted(await test.house.command(manager, saveUnit, { id: unit, version: 0, name: '储罐单元', hazardCode: 'H-1', department: '储运', responsible: '张三', riskLevel: '1', areas: ['甲苯罐区'] }))
    accepted(await test.house.command(manager, saveRiskEvent, { id: event, version: 0, unit, name: '储罐泄漏着火', inherentLevel: '1' }))
    accepted(await test.house.command(manager, saveMeasure, { id: newId(), version: 0, riskEvent: event, dataSrc: '2', classify1: '1', classify2: '1-1', classify3: '', description: '可燃气体报警器完好', inspectionContent: '试验报警' } as never))
    accepted(await test.house.command(worker, reportDanger, { id: newId(), description: '防火堤开裂', place: '甲苯罐区西侧' }))
    const { advice, model: about } = await advise(await begin())
    const from = (kind: string) => advice.filter(({ sources }) => sources.some((it) => it.kind === kind))
    expect(from('template')).toMatchObject([{ hazard: '地沟积聚蒸气', sources: [{ title: '罐区动火', link: `/special-work/hazard-templates/${template}` }] }])
    expect(from('permit')).toMatchObject([{ step: '切割', sources: [{ title: '动火-20261101-009', link: `/special-work/permits/${former.id}` }] }])
    expect(from('risk')).toMatchObject([{ hazard: '储罐泄漏着火', measure: '作业期间保持有效：可燃气体报警器完好' }])
    expect(from('danger')).toMatchObject([{ hazard: '作业地点有未销号隐患：防火堤开裂（甲苯罐区西侧）' }])
    expect(from('fact').length).toBeGreaterThan(0)
    expect(about).toEqual({ state: 'off', host: new URL(model.url).host, last: null })
    const other = await lay()
    expect((await other.advise(await other.begin())).advice.every(({ sources }) => sources.every(({ kind }) => kind === 'fact'))).toBe(true)
    expect(codeOf(await test.house.query(other.worker, adviseRisks, { permit: former.id }))).toBe('no-such-permit')
  })

  it('are answered one by one by a person, and the permit keeps what was said, by whom, taken or not', async () => {
    const { worker, begin, advise, record } = await lay()
    const permit = await begin()
    const [one, two] = (await advise(permit)).advice
    const answers = { advice: [{ key: one?.key, taken: true }, { key: two?.key ?? one?.key, taken: false, reason: '已由外协落实' }].slice(0, two === undefined ? 1 : 2) }
    expect(codeOf(await record(permit, 1, answers))).toBe('hazards-unchecked')
    expect(codeOf(await record(permit, 1, { advice: [{ key: 'unknown', taken: true }], checked: true }))).toBe('advice-gone')
    accepted(await record(permit, 1, { ...answers, checked: true }))
    const { hazards } = accepted(await test.house.query(worker, getPermit, { id: permit.id })).permit
    expect(hazards?.advice?.[0]).toMatchObject({ taken: true, by: { name: '钱负责' }, at: WEDNESDAY, hazard: one?.hazard, sources: one?.sources })
    expect(hazards?.advised).toBeGreaterThan(0)
    expect(accepted(await test.house.query(worker, permitTimeline, { id: permit.id })).steps[0]?.detail).toContain('风险分析建议采纳 1 条')
    // Written again without a word about them, the answers stand.
    accepted(await record(permit, 2, { checked: true }))
    expect(accepted(await test.house.query(worker, getPermit, { id: permit.id })).permit.hazards?.advice).toEqual(hazards?.advice)
  })
})

describe('a language model on the own network', () => {
  it('is asked only where the enterprise says so, is told no name, and only offers', async () => {
    const { begin, advise, allow, ask, worker, record } = await lay()
    const permit = await begin()
    model.asked.length = 0
    expect(await ask(permit)).toBe('no-model')
    await allow()
    expect(await ask(permit, newId())).toBe('other-org')
    expect(model.asked).toHaveLength(0)
    model.mood = 'good'
    expect(await ask(permit)).toMatchObject({ model: 'plant-llm', items: [{ step: '动火作业准备', hazard: '甲苯罐区内残留物料' }] })
    const [asked] = model.asked
    expect([asked?.authorization, asked?.body.model]).toEqual(['Bearer secret', 'plant-llm'])
    for (const name of ['钱负责', '孙监护', '李作业', '赵申请', '生产一车间']) expect(JSON.stringify(asked?.body)).not.toContain(name)
    const { advice, model: about } = await advise(permit)
    const said = advice.find(({ sources }) => sources[0]?.kind === 'model')
    expect(said).toMatchObject({ hazard: '甲苯罐区内残留物料', sources: [{ title: 'plant-llm，须人工确认' }] })
    expect(about).toMatchObject({ state: 'ready', last: { items: 1, by: { name: '钱负责' } } })
    expect(accepted(await test.house.query(worker, getPermit, { id: permit.id })).permit.hazards).toBeNull()
    expect(accepted(await test.house.query(worker, permitTimeline, { id: permit.id })).steps[0]).toMatchObject({ title: '大模型给出建议', detail: 'plant-llm 给出 1 条，须人工确认' })
    accepted(await record(permit, 1, { advice: [{ key: said?.key, taken: true }], checked: true }))
    expect(await ask(await begin({}, 'signing'))).toBe('permit-not-now')
  })

  it('that is slow, broken, refuses or is away is told, and nothing of it is used', async () => {
    const { begin, advise, allow, ask } = await lay()
    const permit = await begin()
    await allow()
    const moods = { slow: 'model-slow', garbage: 'model-garbage', refuses: 'model-refused', unauthorised: 'model-refused', cut: 'model-cut', 'hangs-up': 'model-away', floods: 'model-garbage' } as const
    for (const [mood, code] of Object.entries(moods)) {
      model.mood = mood as ChatModel['mood']
      expect(await ask(permit), mood).toBe(code)
    }
    expect((await advise(permit)).advice.some(({ sources }) => sources.some(({ kind }) => kind === 'model'))).toBe(false)
  })
})
