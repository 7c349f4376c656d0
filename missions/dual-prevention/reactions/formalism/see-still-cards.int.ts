import { afterAll, beforeAll, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import type { Decision } from '@anlan/kernel/decision'
import { HOUR } from '@anlan/kernel/time'
import { savePerson } from '@anlan/people/contract/keep-person'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { type Judged, judgedBegun } from '@anlan/positioning/contract/judged'
import { positioning } from '@anlan/positioning/module'
import { listFormalism } from '../../contract/formalism.ts'
import { dualPrevention } from '../../module.ts'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, people, alarms, positioning, dualPrevention], folders: [REGISTERS] })
})
afterAll(() => test.close())

const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))

it('a card on a hook is a sign of formalism, once a day and person; a gathering is none', async () => {
  const org = newId()
  const manager = test.speaker(['safety-manager'], { org })
  const { person } = accepted(await test.house.command(manager, savePerson, { id: newId(), name: '王芳' }))
  const now = test.clock.plant()
  const tell = (kind: Judged['kind']) =>
    test.house.act(manager, async (scope) =>
      scope.record(judgedBegun, {
        data: { judged: { kind, phase: 'begun', cause: `${kind}:${person.id}`, at: now, since: now - 4 * HOUR, level: 'yellow', fence: null, carriers: [person.id], plan: '厂区', x: 1, y: 2, floor: 1, value: 14_400, allowed: null, basis: null, signedAt: null, answerBy: null } },
      }),
    )
  for (const kind of ['card-still', 'card-still', 'gathering', 'card-left'] as const) await tell(kind)
  await test.settle()
  const { rows } = accepted(await test.house.query(manager, listFormalism, { limit: 10 }))
  expect(rows.map(({ kind, personName, title }) => [kind, personName, title]).sort()).toEqual([
    ['card-still', '王芳', '定位卡长时间不动，疑似挂卡'],
    ['other', '王芳', '几张定位卡长时间同行，疑似一人多卡'],
  ])
})
