import { expect } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import type { Decision } from '@anlan/kernel/decision'
import { endpointsOf, type Register } from '@anlan/kernel/register'
import type { Id } from '@anlan/kernel/id'
import { SECOND } from '@anlan/kernel/time'
import { savePerson } from '@anlan/people/contract/keep-person'
import { people } from '@anlan/people/module'
import { areaRegister, planRegister } from '@anlan/plant/contract/place'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import type { Module } from '@anlan/platform/module/module'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { until } from '@anlan/platform/testing/until'
import { bindCard, cardRegister } from '../contract/card.ts'
import { fenceRegister } from '../contract/fence.ts'
import type { Report, Source } from '../contract/report.ts'
import { openSource } from '../contract/source.ts'
import { openFixIntake, positioning } from '../module.ts'

export const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))

export interface Carrying {
  readonly id: Id
  readonly name: string
  readonly card: Id
  readonly number: string
}

export const square = (left: number, bottom: number, side: number) => ({
  kind: 'polygon' as const, ring: [{ x: left, y: bottom }, { x: left + side, y: bottom }, { x: left + side, y: bottom + side }, { x: left, y: bottom + side }], holes: [],
})

/** A house with positioning and the engine running in it, and with `more` on its right. */
export const openPositioning = async (more: readonly Module[] = []) => {
  const test: TestHouse = await openTestHouse({ modules: [plant, people, alarms, positioning, ...more], folders: [REGISTERS, FILES] })
  const buzzed: string[] = []
  const intake = openFixIntake(test.house, { rest: 20, buzz: (_source, card, words) => void buzzed.push(`${card} ${words}`) })

  /** A plant of 200 by 100 metres with people who carry cards, a pump room as area, and a source that speaks in its metres. */
  const lay = async (names: readonly string[]) => {
    const org = newId()
    const manager = test.speaker(['safety-manager'], { org })
    const save = async (register: unknown, data: object): Promise<Id> => {
      const id = newId()
      accepted(await test.house.command(manager, endpointsOf(register as Register).save, { id, version: 0, data } as never))
      return id
    }
    await save(planRegister, { name: '厂区', widthMetres: 200, heightMetres: 100 })
    const pumpRoom = await save(areaRegister, { name: '泵房', plan: '厂区', polygon: square(0, 0, 20).ring })
    const carrying: Carrying[] = []
    for (const [at, name] of names.entries()) {
      const { person } = accepted(await test.house.command(manager, savePerson, { id: newId(), name }))
      const number = `T-${org.slice(-4)}-${at + 1}`
      const card = await save(cardRegister, { number })
      accepted(await test.house.command(manager, bindCard, { card, person: person.id }))
      carrying.push({ id: person.id, name, card, number })
    }
    const { id, token } = accepted(await test.house.command(manager, openSource, { id: newId(), name: '蓝牙引擎', protocol: 'http', coordinates: 'plan' }))
    const source: Source = (await intake.authenticate(id, token)) ?? expect.fail('the source is not known')
    await test.settle()
    const report = ({ number }: Carrying, x: number, y: number, more: Partial<Report> = {}): Report => ({
      card: number, at: test.clock.plant(), place: { x, y, floor: 1, accuracy: 1, indoor: false }, coordinates: 'plan', battery: 80, sos: false, ...more,
    })
    const spots = new Map<Carrying, readonly [x: number, y: number]>()
    return {
      org, manager, save, source, token, carrying, pumpRoom,
      /** From now on reports from here; from nowhere: silent. */
      put: (who: Carrying, x?: number, y = 0): void => void (x === undefined ? spots.delete(who) : spots.set(who, [x, y])),
      fence: (data: object) => save(fenceRegister, { plan: '厂区', ...data }),
      report,
      /** Time passes, two seconds a look, until it is so. */
      passing: <T>(what: string, look: () => Promise<T | undefined | false>): Promise<Exclude<T, false | undefined>> =>
        until(what, async () => {
          test.clock.move(test.clock.plant() + 2 * SECOND)
          await intake.take(source, [...spots].map(([who, [x, y]]) => report(who, x, y)))
          return look()
        }, 60_000),
      alarm: async (kind: string) => accepted(await test.house.query(manager, listAlarms, { limit: 100 })).rows.find((it) => it.kind === kind && it.clearedAt === null),
      as: (who: Carrying, ...roles: ('worker' | 'team-leader')[]) => test.speaker(roles.length === 0 ? ['worker'] : roles, { org, person: who.id, actor: { kind: 'person', id: who.id, name: who.name } }),
    }
  }
  return {
    test, intake, lay, buzzed,
    close: async () => {
      await intake.close()
      await test.close()
    },
  }
}
