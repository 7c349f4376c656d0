import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Decision } from '@anlan/kernel/decision'
import { resolve } from '@anlan/standards/profile'
import type { Danger } from '../../contract/records.ts'
import { danger, hand, id, NOW } from '../../testing/sample-records.ts'
import { decideClose } from '../close-danger.ts'
import { decideConfirm } from '../confirm-danger.ts'
import { decideRectify } from '../rectify-danger.ts'
import { decideReject } from '../reject-danger.ts'
import { decideSendBack } from '../send-back-danger.ts'
import { decideCoAccept } from './co-accept.ts'
import { decideAskExtension, decideGrantExtension } from './extension.ts'
import { decideReassign } from './reassign.ts'
import { decideApproveTreatment, decidePlanTreatment, decideReturnTreatment, decideTellMajor } from './treatment.ts'

const rules = resolve('notice-2021', NOW)
const hands = [hand(1, '甲', ['worker']), hand(2, '乙', ['team-leader']), hand(3, '丙', ['safety-manager']), hand(4, '丁', ['principal']), hand(5, '戊', ['safety-manager', 'principal'])]
const persons = hands.map(({ id, name }) => ({ id, name }))
const base = { id: id(100), version: 1 }
const text = '已按要求办理'
const who = fc.constantFrom(...persons.map((it) => it.id))

type Deed = (danger: Danger, by: (typeof hands)[number]) => Decision<Danger>
const plan = { measures: text, duty: text, fund: 1, fundSource: text, until: '2026-12-01', emergency: text, interim: text }

/** Every step with any hand, also those that the door would not let in: the rules alone must hold. */
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ responsible: who, acceptor: who, level: fc.constantFrom('0' as const, '1' as const) }).map((it): Deed => (danger, by) =>
    decideConfirm({ ...base, name: text, source: '1', kind: '7', category: '0', manageType: '1', measures: text, cost: 0, deadline: '2026-12-02', alike: [], ...it }, { danger, by, persons, rules })),
  fc.array(fc.constant(id(7)), { maxLength: 1 }).map((photos): Deed => (danger, by) => decideRectify({ ...base, rectification: text, photos }, { danger, by })),
  fc.record({ responsible: who, acceptor: who }).map((it): Deed => (danger, by) => decideReassign({ ...base, reason: text, ...it }, { danger, by, persons, rules })),
  fc.constantFrom<Deed>(
    (danger, by) => decideReject({ ...base, reason: text }, { danger, by }),
    (danger, by) => decideClose({ ...base, comment: text }, { danger, by, rules }),
    (danger, by) => decideSendBack({ ...base, reason: text }, { danger, by }),
    (danger, by) => decideCoAccept({ ...base, comment: text }, { danger, by, persons, rules }),
    (danger, by) => decidePlanTreatment({ ...base, ...plan }, { danger, by, persons, rules }),
    (danger, by) => decideApproveTreatment({ ...base, comment: text }, { danger, by, persons, rules }),
    (danger, by) => decideReturnTreatment({ ...base, comment: text }, { danger, by, persons, rules }),
    (danger, by) => decideTellMajor({ ...base, authority: text, workers: text }, { danger, by, persons, rules }),
    (danger, by) => decideAskExtension({ ...base, until: '2026-12-05', reason: text }, { danger, by, persons, rules }),
    (danger, by) => decideGrantExtension({ ...base, until: '2026-12-05', comment: text }, { danger, by, persons, rules }),
  ),
)

const closedWell = (it: Danger): void => {
  expect(it.acceptor?.id).not.toBe(it.rectifier?.id)
  expect(it.photosAfter.length).toBeGreaterThan(0)
  if (it.level !== '1') return
  expect([it.treatment?.state, it.majorReport === null]).toEqual(['approved', false])
  expect(it.treatment?.decided?.by.id).not.toBe(it.treatment?.by.id)
  const acceptors = new Set(it.acceptances?.map(({ by }) => by.id))
  expect(acceptors.size).toBeGreaterThanOrEqual(2)
  expect(acceptors.has(it.rectifier?.id ?? '') || acceptors.has(it.responsible?.id ?? '')).toBe(false)
}

/** Walks the deeds; what is refused changes nothing. */
const walk = (deeds: readonly (readonly [Deed, (typeof hands)[number]])[]): Danger =>
  deeds.reduce((now, [doIt, by]) => {
    const next = doIt(now, by)
    return next.accepted ? next.value : now
  }, danger())

it('no sequence of steps closes a danger with a gate open', () => {
  let closed = { general: 0, major: 0 }
  fc.assert(
    fc.property(fc.array(fc.tuple(deed, fc.constantFrom(...hands)), { minLength: 100, maxLength: 250, size: 'max' }), (deeds) => {
      const end = walk(deeds)
      if (end.state !== 'accepted') return
      closed = end.level === '1' ? { ...closed, major: closed.major + 1 } : { ...closed, general: closed.general + 1 }
      closedWell(end)
    }),
    { numRuns: 1_000, seed: 41 },
  )
  // The walk gets through: the property is not empty.
  expect(closed.general).toBeGreaterThan(10)
  expect(closed.major).toBeGreaterThan(10)
})
