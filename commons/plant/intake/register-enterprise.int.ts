import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkPassword } from '@anlan/platform/auth/accounts'
import { newId } from '@anlan/platform/clock/new-id'
import { readJournal } from '@anlan/platform/journal/read'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { changeEnterprise, changeRegistrationCode, getEnterprise, listTowns } from '../contract/enterprise.ts'
import { listEnterprises, ownOrg, registerEnterprise } from '../contract/org.ts'
import { layDistrict, plant } from '../module.ts'
import { openDistrict } from '../testing/district.ts'

let test: TestHouse
let district: Awaited<ReturnType<typeof openDistrict>>
beforeAll(async () => {
  test = await openTestHouse({ modules: [plant] })
  district = await openDistrict(test)
})
afterAll(() => test.close())

const ask = (name: string, more: object = {}) =>
  test.house.command(district.officer, registerEnterprise, { id: newId(), name, type: 'production', town: district.town('张村镇'), ...more })

describe('laying a district', () => {
  it('changes nothing the second time', async () => {
    const again = await layDistrict(test.house, { district: '环翠区', towns: ['张村镇', '羊亭镇'] })
    expect(again.district).toBe(district.district)
    expect(again.towns['羊亭镇']).toBe(district.town('羊亭镇'))
    expect(await test.events(district.district)).toEqual(['plant.org-registered'])
  })
})

describe('registering an enterprise', () => {
  it('gives a provisional code, opens the first account and keeps both journals', async () => {
    const org = await district.register('甲涂料', { administrator: { login: 'jia-admin', name: '管理甲', password: 'Anlan2026x' } })
    expect(org).toMatchObject({ registrationCode: '371002900', provisional: true, town: '张村镇', kind: 'enterprise', version: 1 })
    const account = await checkPassword(test.database, 'jia-admin', 'Anlan2026x')
    expect(account).toMatchObject({ accepted: true, value: { org: org.id, mustChange: true } })
    const [line] = await test.database.within({ org: org.id }, (tx) => readJournal(tx, org.id, 0, 10))
    expect(line).toMatchObject({ type: 'plant.org-registered', subject: org.id, data: { org: { id: org.id }, administrator: { name: '管理甲' } } })
    expect(JSON.stringify(line)).not.toContain('Anlan2026x')
    expect(await test.events(district.district)).toContain('plant.org-registered')
    const own = await test.house.query(test.speaker(['worker'], { org: org.id }), ownOrg, {})
    expect(own).toEqual({ accepted: true, value: org })
  })

  it('leaves nothing behind when the account cannot be opened', async () => {
    const refused = await ask('无账号企业', { administrator: { login: 'jia-admin', name: '管理乙', password: 'Anlan2026x' } })
    expect(refused).toMatchObject({ accepted: false, refusal: { code: 'login-taken', field: 'administrator.login' } })
    const weak = await ask('无账号企业', { administrator: { login: 'yi-admin', name: '管理乙', password: '12345678' } })
    expect(weak).toMatchObject({ refusal: { code: 'weak-password', field: 'administrator.password' } })
    const list = await test.house.query(district.officer, listEnterprises, { search: '无账号' })
    expect(list).toMatchObject({ value: { total: 0 } })
  })

  it('refuses a name and a code twice, and a town of nobody', async () => {
    await district.register('乙气体', { registrationCode: '371010222' })
    expect(await ask('乙气体')).toMatchObject({ refusal: { code: 'name-taken', field: 'name' } })
    expect(await ask('丙', { name: '丙企业', registrationCode: '371010222' })).toMatchObject({ refusal: { code: 'code-taken' } })
    expect(await ask('丙企业', { town: newId() })).toMatchObject({ refusal: { code: 'no-such-town', field: 'town' } })
    expect(await ask('丙企业', { registrationCode: '12' })).toMatchObject({ refusal: { code: 'bad-input' } })
  })

  it('gives every one of ten at once a code of its own', async () => {
    const made = await Promise.all(Array.from({ length: 10 }, (_, at) => ask(`同时${at}`)))
    const codes = made.map((it) => (it.accepted ? it.value.org.registrationCode : it.refusal.code))
    expect(new Set(codes).size).toBe(10)
    expect(codes.every((code) => /^3710029\d\d$/.test(code ?? ''))).toBe(true)
  })
})

describe('who sees an enterprise', () => {
  it('is the district, its own town and itself', async () => {
    const org = await district.register('丁企业', { type: 'station' })
    expect(org.kind).toBe('station')
    const see = async (speaker: ReturnType<TestHouse['speaker']>) => (await test.house.query(speaker, getEnterprise, { id: org.id })).accepted
    expect(await see(district.officer)).toBe(true)
    expect(await see(test.speaker(['town-officer'], { org: district.town('张村镇') }))).toBe(true)
    expect(await see(test.speaker(['town-officer'], { org: district.town('羊亭镇') }))).toBe(false)
    expect(await see(test.speaker(['district-officer'], { org: newId() }))).toBe(false)
    const towns = await test.house.query(test.speaker(['town-officer'], { org: district.town('羊亭镇') }), listTowns, {})
    expect(towns).toMatchObject({ value: { towns: [{ name: '羊亭镇', enterprises: 0 }] } })
  })
})

describe('changing an enterprise', () => {
  it('tells the enterprise and refuses a stale edit with the name of who was first', async () => {
    const org = await district.register('戊企业')
    const change = { id: org.id, version: 1, name: '戊化工', type: 'production' as const, town: district.town('羊亭镇'), majorHazardSource: true, ruleProfile: 'aq3064-2025' as const }
    expect(await test.house.command(district.officer, changeEnterprise, change)).toMatchObject({ value: { org: { town: '羊亭镇', version: 2, majorHazardSource: true } } })
    expect(await test.events(org.id)).toEqual(['plant.org-registered', 'plant.org-changed'])
    const stale = await test.house.command(district.officer, changeEnterprise, { ...change, name: '别名' })
    expect(stale).toMatchObject({ refusal: { code: 'stale', kind: 'conflict', message: '测试员已于11月23日 09:00修改，请核对最新内容后再提交' } })
    const foreign = await test.house.command(test.speaker(['district-officer'], { org: newId() }), changeEnterprise, { ...change, version: 2 })
    expect(foreign).toMatchObject({ refusal: { code: 'no-such-enterprise' } })
  })

  it('replaces the provisional code, which nobody gets again', async () => {
    const org = await district.register('己企业')
    const changed = await test.house.command(district.officer, changeRegistrationCode, { id: org.id, version: 1, registrationCode: '371010888' })
    expect(changed).toMatchObject({ value: { org: { registrationCode: '371010888', provisional: false } } })
    expect(await test.events(org.id)).toContain('plant.registration-code-changed')
    const next = await district.register('庚企业')
    expect(next.registrationCode).not.toBe(org.registrationCode)
    const back = await ask('辛企业', { registrationCode: org.registrationCode ?? '' })
    expect(back).toMatchObject({ refusal: { code: 'code-taken' } })
  })
})
