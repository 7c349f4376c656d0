import type { Scope } from '@anlan/platform/module/scope'
import type { Hold } from '../contract/hold.ts'
import type { Permit } from '../contract/permit.ts'
import type { PermitLine } from '../contract/permits.ts'
import type { Watched } from '../contract/setting.ts'
import { loadSetting } from '../intake/load-setting.ts'
import { HOLDS } from '../intake/sign-overdue.ts'
import { isWatched } from '../rules/boards/watched.ts'
import { pausesOf, signDue } from '../rules/life/sign-due.ts'
import { turnOf } from '../rules/life/turn.ts'
import { recentHolds } from '../store/holds.ts'

/** A permit as one line of the ledger. */
const lineOf = (permit: Permit, watched: Watched, holds: readonly Hold[]): PermitLine => {
  const { id, version, number, kind, level, upgraded, state, package: of, issuedAt, startedAt, finishedAt, fromPaper, request } = permit
  const turn = state === 'signing' ? turnOf(permit) : undefined
  const due = signDue(permit, pausesOf(request.place.area, holds))
  const { area, spot, plan, x, y, radius, floor } = request.place
  return {
    id, version, number, kind, level, upgraded, state, package: of, issuedAt, startedAt, finishedAt, fromPaper, unit: request.unit, workUnits: request.workUnits, contractor: request.contractor,
    area, spot, plan, x, y, radius, floor, content: request.content, from: request.from, until: request.until, inCharge: request.inCharge.name, guardians: request.guardians.map(({ name }) => name), workers: request.workers.length,
    turn: turn?.may.map(({ name }) => name) ?? [], turnSince: turn?.since ?? null, turnDue: due?.at ?? null, turnHeld: due !== null && due.at === null, suspendedFor: state === 'suspended' ? (permit.suspensions.at(-1)?.text ?? null) : null,
    watched: isWatched(permit, watched),
  }
}

/** How lines are made under the enterprise's setting, which is read once. */
export const liner = async (scope: Pick<Scope, 'tx' | 'org'>): Promise<(permit: Permit) => PermitLine> => {
  const { setting: { watched } } = await loadSetting(scope)
  const holds = await recentHolds(scope.tx, scope.org, HOLDS)
  return (permit) => lineOf(permit, watched, holds)
}
