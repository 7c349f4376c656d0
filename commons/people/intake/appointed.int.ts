import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkPassword } from '@anlan/platform/auth/accounts'
import { newId } from '@anlan/platform/clock/new-id'
import { appointAdministrator } from '@anlan/plant/contract/appoint-administrator'
import { membersOf } from '../module.ts'
import { openPlant } from '../testing/plant.ts'

let world: Awaited<ReturnType<typeof openPlant>>
beforeAll(async () => {
  world = await openPlant()
})
afterAll(() => world.test.close())

it('gives an enterprise that only stood in the register, and a town, their first account, once', async () => {
  const { test, district } = world
  const listed = await district.register('只在名录中的企业')
  await test.settle()
  for (const [at, id] of [listed.id, district.town('羊亭镇')].entries()) {
    const appoint = (login: string) => test.house.command(district.officer, appointAdministrator, { id, login, name: '管理员', password: 'Anlan2026x' })
    expect(await appoint(`first-${at}`)).toMatchObject({ accepted: true })
    await test.settle()
    const account = await checkPassword(test.database, `first-${at}`, 'Anlan2026x')
    const members = account.accepted ? await membersOf(test.database)(account.value.id) : []
    expect(members).toMatchObject([{ org: { id }, roles: ['system-admin'] }])
    expect(await appoint(`second-${at}`)).toMatchObject({ accepted: false, refusal: { code: 'has-accounts' } })
  }
  expect(await test.house.command(district.officer, appointAdministrator, { id: newId(), login: 'nobody', name: '管理员', password: 'Anlan2026x' })).toMatchObject({
    refusal: { kind: 'missing' },
  })
})
