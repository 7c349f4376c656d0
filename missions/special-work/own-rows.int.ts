import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import type { Decision } from '@anlan/kernel/decision'
import { HOUR } from '@anlan/kernel/time'
import { savePerson } from '@anlan/people/contract/keep-person'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { positioning } from '@anlan/positioning/module'
import { SAFE_STATE } from '@anlan/standards/special-work/safe-state'
import { video } from '@anlan/video/module'
import { leaderPicture, ledger, ledgerStatistics } from './contract/boards.ts'
import { onSite } from './contract/on-site.ts'
import type { Permit } from './contract/permit.ts'
import { getPermit, listPermits } from './contract/permits.ts'
import { getSetting, saveSetting } from './contract/setting.ts'
import { confirmSafe, suspendWork } from './contract/work-permit.ts'
import { specialWork } from './module.ts'
import { isWatched } from './rules/boards/watched.ts'
import { savePermitRow } from './store/permits.ts'
import { detailOf, permitOf, requestOf, WEDNESDAY } from './testing/permit.ts'

let test: TestHouse
beforeAll(async () => (test = await openTestHouse({ modules: [plant, people, alarms, positioning, video, specialWork], folders: [REGISTERS, FILES], at: WEDNESDAY + HOUR })))
afterAll(() => test.close())

const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))

const lay = async () => {
  const org = newId()
  const manager = test.speaker(['safety-manager'], { org })
  const keep = async (kind: Permit['kind'], over: Partial<Permit> = {}, detail: object = {}): Promise<Permit> => {
    const permit = permitOf(kind, 'working', { id: newId(), version: 1, number: `${kind}-${newId()}`, request: requestOf(kind, { detail: detailOf(kind, detail) }), ...over })
    expect(await test.house.act(manager, (scope) => savePermitRow(scope.tx, org, permit))).toBe(true)
    return permit
  }
  const set = async (over: object) => {
    const { version, setting } = accepted(await test.house.query(manager, getSetting, {}))
    accepted(await test.house.command(manager, saveSetting, { ...setting, ...over, version }))
  }
  const person = async (name: string) => {
    const id = accepted(await test.house.command(manager, savePerson, { id: newId(), name })).person.id
    return test.speaker(['worker'], { org, person: id, actor: { kind: 'person', id, name } })
  }
  return { org, manager, keep, set, person }
}

describe('重点作业', () => {
  it('are filtered, counted and marked as the enterprise has set it, the same in the database as by the rule', async () => {
    const { manager, keep, set } = await lay()
    const all = [await keep('hot-work', { level: 'special' }), await keep('hot-work', { level: 'second' }), await keep('hot-work', { level: null }), await keep('confined-space'), await keep('height', {}, { metres: 30 }), await keep('height', {}, { metres: 30.5 }), await keep('lifting')]
    const found = async (watched: string) => accepted(await test.house.query(manager, ledger, { watched, limit: 50 } as never)).rows
    const looks = async () => {
      const { watched } = accepted(await test.house.query(manager, getSetting, {})).setting
      const those = all.filter((it) => isWatched(it, watched)).map(({ id }) => id).toSorted()
      const [yes, no] = [await found('true'), await found('false')]
      expect(yes.map(({ id }) => id).toSorted()).toEqual(those)
      expect(no.length).toBe(all.length - those.length)
      expect([yes.every((it) => it.watched), no.some((it) => it.watched)]).toEqual([true, false])
      expect(accepted(await test.house.query(manager, listPermits, { watched: 'true', limit: 50 } as never)).rows.map(({ id }) => id).toSorted()).toEqual(those)
      expect(accepted(await test.house.query(manager, ledgerStatistics, { watched: 'true' } as never)).total).toBe(those.length)
      const picture = accepted(await test.house.query(manager, leaderPicture, {}))
      expect(picture.high.map(({ id }) => id).toSorted()).toEqual(those)
      return { those, words: picture.watchedWords }
    }
    expect(await looks()).toMatchObject({ those: { length: 3 }, words: '动火作业特级、一级，受限空间作业，高处作业高于 30 米' })
    await set({ watched: { levels: { lifting: ['third'], 'hot-work': ['second'] }, aboveMetres: null } })
    expect(await looks()).toMatchObject({ those: { length: 2 }, words: '动火作业二级，吊装作业三级' })
  }, 120_000)
})

describe('置于安全状态', () => {
  it('has the rows of the enterprise after those of the kind; it is safe when both are through', async () => {
    const { manager, keep, set, person } = await lay()
    await set({ safe: { 'road-closure': ['施工机械已熄火'] } })
    const permit = await keep('road-closure')
    const who = await person('赵接替')
    expect(accepted(await test.house.query(who, onSite, { id: permit.id })).safe).toEqual(['施工机械已熄火'])
    accepted(await test.house.command(who, suspendWork, { id: permit.id, reason: '有车辆闯入' }))
    const look = async () => accepted(await test.house.query(manager, getPermit, { id: permit.id })).permit
    const rows = (await look()).suspensions[0]?.safe ?? []
    expect(rows.map(({ title }) => title)).toEqual([...SAFE_STATE['road-closure'].map(({ title }) => title), '施工机械已熄火'])
    // What is set later is for the next stop.
    await set({ safe: {} })
    for (const [at, { name }] of rows.entries()) {
      expect((await look()).suspensions[0]?.safeAt).toBeNull()
      accepted(await test.house.command(who, confirmSafe, { id: permit.id, version: 2 + at, step: name }))
    }
    expect((await look()).suspensions[0]?.safeAt).not.toBeNull()
  }, 120_000)
})
