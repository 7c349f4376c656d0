import { type House, systemSpeaker } from '@anlan/platform/module/house'
import type { Scope } from '@anlan/platform/module/scope'
import type { Permit } from '@anlan/special-work/contract/permit'
import { openCommon } from '../../../missions/special-work/intake/facts/asked-once.ts'
import { besides } from '../../../missions/special-work/intake/facts/together.ts'
import { conflictsOf } from '../../../missions/special-work/rules/together/conflicts.ts'
import { meetsOf } from '../../../missions/special-work/rules/together/meets.ts'
import { livePermits, readPermits } from '../../../missions/special-work/store/permits.ts'
import { percentile, round } from '../../outcome.ts'
import { BENCH_ORG } from '../api/ground.ts'
import { LIVE, permitIds } from './ground.ts'

const TIMES = 200

/** What a new permit meets among 500 that are live; beside it, the same answer by reading them all whole. */
export const measureConflicts = async (house: House): Promise<{ conflictP99Ms: number; conflictMedianMs: number; wholeScanP99Ms: number; conflictsFound: number }> => {
  let found = 0
  const ask = async (answer: (scope: Scope, permit: Permit) => Promise<number>, times: number): Promise<number[]> => {
    const took: number[] = []
    for (let at = 0; at < times; at += 1) {
      await house.act(systemSpeaker(BENCH_ORG, 'bench'), async (scope) => {
        const [permit] = await readPermits(scope.tx, scope.org, [permitIds[LIVE - 1 - (at % 100)] ?? ''])
        if (permit === undefined) return
        const from = performance.now()
        found = Math.max(found, await answer(scope, permit))
        took.push(performance.now() - from)
      })
    }
    return took
  }
  const quick = async (scope: Scope, permit: Permit): Promise<number> => (await besides(scope, permit, [], openCommon(scope))).conflicts.length
  const whole = async (scope: Scope, permit: Permit): Promise<number> => conflictsOf(permit, { others: (await livePermits(scope.tx, scope.org)).map(meetsOf), fireAreas: new Set(), own: {} }).length
  await ask(quick, 20)
  const [own, scan] = [await ask(quick, TIMES), await ask(whole, 40)]
  return { conflictP99Ms: round(percentile(own, 0.99), 1), conflictMedianMs: round(percentile(own, 0.5), 1), wholeScanP99Ms: round(percentile(scan, 0.99), 1), conflictsFound: found }
}
