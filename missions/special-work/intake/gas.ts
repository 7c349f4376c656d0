import { accept, refuse } from '@anlan/kernel/decision'
import { endpointsOf } from '@anlan/kernel/register'
import { plantDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { type GasName, GASES } from '@anlan/standards/special-work/gases'
import type { GasTest } from '../contract/gas.ts'
import type { Permit } from '../contract/permit.ts'
import { recordGas } from '../contract/prepare-permit.ts'
import { detectorRegister } from '../contract/setting.ts'
import { judgeTest } from '../rules/gas/judge-test.ts'
import { gasNeeds } from '../rules/gas/needs.ts'
import { whoActs } from '../rules/life/deciding.ts'
import { decideGas } from '../rules/life/prepare.ts'
import { onPermit } from './on-permit.ts'
import { lookAtTouched } from './watch-work.ts'

/** The detector as it stands in its register, kept with the test. */
const detectorOf = async (scope: Scope, id: string | null): Promise<{ used: NonNullable<GasTest['detector']>; gases: readonly GasName[] } | null> => {
  const row = id === null ? undefined : await scope.ask(endpointsOf(detectorRegister).get, { id })
  if (row?.accepted !== true) return null
  const { number, principle, calibratedWith, calibratedUntil, factor, gases } = row.value.data
  return { used: { id: row.value.id, number, principle, calibratedWith, calibratedUntil, factor }, gases }
}

const isEnriched = ({ request: { detail } }: Permit): boolean => detail.kind === 'confined-space' && detail.enriched

export const recordGasIntake = answer(recordGas, async ({ id, version, sampledAt, spot, detector: used, readings }, scope) => {
  const found = await detectorOf(scope, used)
  if (used !== null && found === null) return refuse('no-such-detector', '没有这台检测仪，请重新选择', { field: 'detector' })
  const strange = found === null ? undefined : readings.find(({ gas }) => !found.gases.includes(gas))
  if (strange !== undefined) return refuse('gas-not-detected', `检测仪 ${found?.used.number ?? ''} 不能测${GASES[strange.gas].title}，请换用能测的检测仪，或在检测仪台账补充可测气体`, { field: 'readings', clause: 'GB 30871-2022 4.12' })
  const detector = found?.used ?? null
  let judged: Pick<GasTest, 'verdict' | 'results'> = { verdict: 'none', results: [] }
  const moved = await onPermit(scope, { id, version, what: 'record-gas' }, (deciding) => {
    const by = whoActs(deciding.actor)
    if (!by.accepted) return by
    const { permit, facts } = deciding
    judged = judgeTest(readings, { detector, day: plantDay(sampledAt), entered: gasNeeds(permit, facts.own).entered, enriched: isEnriched(permit) })
    return decideGas({ id: scope.newId(), by: by.value, at: scope.now, sampledAt, spot, detector, ...judged }, deciding)
  })
  if (!moved.accepted) return moved
  // Bad air stops what goes on in the same moment, not when somebody looks again.
  const stopped = moved.value.state === 'working' && judged.verdict !== 'pass' && (await lookAtTouched(scope, { permits: [id] })).length > 0
  return accept({ ...moved.value, ...(stopped ? { version: moved.value.version + 1, state: 'suspended' as const } : {}), verdict: judged.verdict, why: judged.results.flatMap(({ why }) => why ?? []) })
})
