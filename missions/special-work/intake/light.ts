import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { ownOrg } from '@anlan/plant/contract/org'
import type { Scope } from '@anlan/platform/module/scope'
import { WORK_KINDS, type WorkKind } from '@anlan/standards/special-work/kinds'
import { LIGHT_KINDS } from '../contract/light.ts'

/** Whether the acting org is a filling station: its permits are light ones. */
export const isStation = async (scope: Scope): Promise<boolean> => {
  const org = await scope.ask(ownOrg, {})
  return org.accepted && org.value.kind === 'station'
}

export const kindFits = async (scope: Scope, kind: WorkKind): Promise<Decision<true>> =>
  LIGHT_KINDS.includes(kind) || !(await isStation(scope)) ? accept(true) : refuse('light-kind', `加油站办理${LIGHT_KINDS.map((it) => WORK_KINDS[it]).join('、')}票；${WORK_KINDS[kind]}请由承办单位按其制度办理`, { field: 'request.detail.kind' })
