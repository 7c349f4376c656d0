import type { Id } from '@anlan/kernel/id'
import { HOUR } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { systemSpeaker } from '@anlan/platform/module/house'
import type { TestHouse } from '@anlan/platform/testing/house'
import { expect } from 'vitest'
import type { Permit, Request } from '../contract/permit.ts'
import { keepPermit } from '../intake/on-permit.ts'
import { watchWork } from '../intake/watch-work.ts'
import { gasTestOf, LI, permitOf, requestOf, SUN } from './permit.ts'

/** Work under way as if it had been asked for, signed and begun now, by people whose certificates nobody asks for: for tests of what stops it. */
export const beginWork = async ({ house }: Pick<TestHouse, 'house'>, org: Id, kind: Permit['kind'], asked: Partial<Request> = {}): Promise<Permit> => {
  const [id, now] = [newId(), house.clock.plant()]
  const request = requestOf(kind, { from: now, until: now + 8 * HOUR, guardians: [{ ...SUN, task: '监护', certificates: [] }], workers: [{ ...LI, task: '', certificates: [] }], ...asked })
  const permit = permitOf(kind, 'working', { id, version: 1, number: `测试-${id.slice(-6)}`, request, gas: [gasTestOf(now)], startedAt: now, signed: [] })
  await house.act(systemSpeaker(org, 'test'), async (scope) => {
    const kept = await keepPermit(scope, permit, 'start')
    if (!kept.accepted) expect.fail(kept.refusal.message)
    await watchWork(scope, id)
  })
  return permit
}
