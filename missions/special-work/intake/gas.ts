import { accept, refuse } from '@anlan/kernel/decision'
import { endpointsOf } from '@anlan/kernel/register'
import { plantDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import type { GasTest } from '../contract/gas.ts'
import type { Permit } from '../contract/permit.ts'
import { recordGas } from '../contract/prepare-permit.ts'
import { detectorRegister } from '../contract/setting.ts'
import { judgeTest } from '../rules/gas/judge-test.ts'
import { gasNeeds } from '../rules/gas/needs.ts'
import { whoActs } from '../rules/life/deciding.ts'
import { decideGas } from '../rules/life/prepare.ts'
import { onPermit } from './on-permit.ts'

/** The detector as it stands in its register, kept with the test. */
const detectorOf = async (scope: Scope, id: string | null): Promise<GasTest['detector']> => {
  const row = id === null ? undefined : await scope.ask(endpointsOf(detectorRegister).get, { id })
  if (row?.accepted !== true) return null
  const { number, principle, calibratedWith, calibratedUntil, factor } = row.value.data
  return { id: row.value.id, number, principle, calibratedWith, calibratedUntil, factor }
}

const isEnriched = ({ request: { detail } }: Permit): boolean => detail.kind === 'confined-space' && detail.enriched

export const recordGasIntake = answer(recordGas, async ({ id, version, sampledAt, spot, detector: used, readings }, scope) => {
  const detector = await detectorOf(scope, used)
  if (used !== null && detector === null) return refuse('no-such-detector', '没有这台检测仪，请重新选择', { field: 'detector' })
  let judged: Pick<GasTest, 'verdict' | 'results'> = { verdict: 'none', results: [] }
  const moved = await onPermit(scope, { id, version, what: 'record-gas' }, (deciding) => {
    const by = whoActs(deciding.actor)
    if (!by.accepted) return by
    const { permit, facts } = deciding
    judged = judgeTest(readings, { detector, day: plantDay(sampledAt), entered: gasNeeds(permit, facts.own).entered, enriched: isEnriched(permit) })
    return decideGas({ id: scope.newId(), by: by.value, at: scope.now, sampledAt, spot, detector, ...judged }, deciding)
  })
  return moved.accepted ? accept({ ...moved.value, verdict: judged.verdict, why: judged.results.flatMap(({ why }) => why ?? []) }) : moved
})
