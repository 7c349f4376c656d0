import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { savePerson } from '@anlan/people/contract/keep-person'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import type { Speaker } from '@anlan/platform/module/scope'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { positioning } from '@anlan/positioning/module'
import { video } from '@anlan/video/module'
import { hazardTemplateRegister, offerTemplates, takeStartingTemplates, templateFromPermit } from './contract/hazard-template.ts'
import type { Permit } from './contract/permit.ts'
import { getPermit, permitTimeline } from './contract/permits.ts'
import { recordHazards } from './contract/prepare-permit.ts'
import { keepPermit } from './intake/on-permit.ts'
import { specialWork } from './module.ts'
import { permitOf, requestOf, WEDNESDAY } from './testing/permit.ts'

let test: TestHouse
beforeAll(async () => (test = await openTestHouse({ modules: [plant, people, alarms, positioning, video, specialWork], folders: [REGISTERS, FILES], at: WEDNESDAY })))
afterAll(() => test.close())

const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))
const codeOf = (decision: Decision<unknown>): string => (decision.accepted ? 'accepted' : decision.refusal.code)
const { list, get, save, remove } = endpointsOf(hazardTemplateRegister)

const lay = async () => {
  const org = newId()
  const manager = test.speaker(['safety-manager'], { org })
  const id = accepted(await test.house.command(manager, savePerson, { id: newId(), name: '钱负责' })).person.id
  const worker: Speaker = test.speaker(['worker'], { org, person: id, actor: { kind: 'person', id, name: '钱负责' } })
  const begin = async (kind: Permit['kind'], state: Permit['state'], over: Partial<Permit> = {}): Promise<Permit> => {
    const permit = permitOf(kind, state, { id: newId(), version: 1, number: `${kind}-${newId()}`, request: requestOf(kind), ...over })
    return test.house.act(manager, async (scope) => accepted(await keepPermit(scope, permit, 'apply')))
  }
  const write = async (data: object, template: Id = newId(), version = 0) => accepted(await test.house.command(manager, save, { id: template, version, data: { title: `模板 ${template}`, kind: 'hot-work', steps: '切割｜火灾｜清理可燃物', ...data } as never }))
  const offers = async (permit: Permit) => accepted(await test.house.query(worker, offerTemplates, { permit: permit.id })).offers
  const look = async ({ id: permit }: Permit) => accepted(await test.house.query(worker, getPermit, { id: permit })).permit
  return { org, manager, worker, begin, write, offers, look }
}

describe('风险辨识模板', () => {
  it('begin with our examples, once, and never over what the enterprise has written', async () => {
    const { manager, worker, offers, begin } = await lay()
    const { added } = accepted(await test.house.command(manager, takeStartingTemplates, {}))
    expect(added).toBeGreaterThanOrEqual(8)
    expect(accepted(await test.house.command(manager, takeStartingTemplates, {}))).toEqual({ added: 0, standing: added })
    expect(accepted(await test.house.query(worker, list, { limit: 100 })).rows.every(({ data }) => data.standing === 'example')).toBe(true)
    for (const kind of ['hot-work', 'confined-space', 'blinding', 'height', 'lifting', 'temporary-power', 'excavation', 'road-closure'] as const) expect((await offers(await begin(kind, 'preparing'))).length, kind).toBeGreaterThan(0)
    // A step that is not whole is not kept.
    expect(codeOf(await test.house.command(manager, save, { id: newId(), version: 0, data: { title: '不完整', kind: 'height', steps: '登高｜坠落' } as never }))).toBe('bad-input')
  }, 120_000)

  it('are copied into a permit by a person who went through them; what became of them later changes no permit', async () => {
    const { worker, manager, begin, write, offers, look, org } = await lay()
    const permit = await begin('hot-work', 'preparing', { hazards: null })
    const far = await write({ area: '码头' })
    const near = await write({ area: '甲苯罐区', measures: '备灭火器\n专人看守', points: '逃生方向' })
    await write({ kind: 'height' })
    const [first, second, ...more] = await offers(permit)
    expect([first?.id, first?.fits, second?.id, second?.fits, more]).toEqual([near.id, true, far.id, false, []])
    const record = (version: number, over: object) => test.house.command(worker, recordHazards, { id: permit.id, version, steps: first?.steps ?? [], measures: first?.measures ?? [], points: first?.points ?? [], templates: [{ id: near.id, version: near.version }], ...over } as never)
    expect(codeOf(await record(1, {}))).toBe('hazards-unchecked')
    expect(codeOf(await record(1, { checked: true, templates: [{ id: newId(), version: 1 }] }))).toBe('template-gone')
    accepted(await record(1, { checked: true }))
    const stamp = { id: near.id, version: 1, title: `模板 ${near.id}`, standing: 'own' }
    expect((await look(permit)).hazards).toMatchObject({ by: { name: '钱负责' }, steps: [{ step: '切割' }], measures: ['备灭火器', '专人看守'], points: ['逃生方向'], templates: [stamp] })
    const told = accepted(await test.house.query(worker, permitTimeline, { id: permit.id })).steps[0]
    expect(told).toMatchObject({ title: '作业危害分析', who: '钱负责', detail: `1 个步骤，带入模板：模板 ${near.id}（第 1 版）` })

    await write({ title: '改过的', area: '甲苯罐区', steps: '打磨｜飞溅｜护目镜' }, near.id, 1)
    expect((await offers(permit))[0]).toMatchObject({ version: 2, steps: [{ step: '打磨' }] })
    expect((await look(permit)).hazards).toMatchObject({ steps: [{ step: '切割' }], templates: [stamp] })
    accepted(await test.house.command(manager, remove, { id: near.id, version: 2 }))
    // Written anew afterwards, it keeps where it came from.
    accepted(await record(2, { checked: true }))
    expect((await look(permit)).hazards?.templates).toEqual([stamp])
    expect((await test.events(org)).filter((it) => it === 'special-work.hazard-template-saved')).toHaveLength(4)
    expect(codeOf(await test.house.query(test.speaker(['safety-manager'], { org: newId() }), offerTemplates, { permit: permit.id }))).toBe('no-such-permit')
  }, 120_000)

  it('are made from a permit that is over, and offered to the next of its kind', async () => {
    const { manager, begin, offers } = await lay()
    const [going, over] = [await begin('confined-space', 'working'), await begin('confined-space', 'closed')]
    const template = newId()
    const asked = (permit: Permit) => ({ permit: permit.id, template, title: '3 号罐清理', forLevel: true, forArea: true, forEquipment: false })
    expect(codeOf(await test.house.command(manager, templateFromPermit, asked(going)))).toBe('template-not-over')
    expect(codeOf(await test.house.command(manager, templateFromPermit, { ...asked(over), permit: newId() }))).toBe('no-such-permit')
    expect(accepted(await test.house.command(manager, templateFromPermit, asked(over)))).toEqual({ id: template, version: 1 })
    expect(codeOf(await test.house.command(manager, templateFromPermit, { ...asked(over), template: newId() }))).toBe('not-unique')
    expect(accepted(await test.house.query(manager, get, { id: template })).data).toMatchObject({ area: '甲苯罐区', standing: 'own', source: over.number })
    expect((await offers(await begin('confined-space', 'preparing')))[0]).toMatchObject({ id: template, fits: true, why: '区域相同' })
  }, 120_000)
})
