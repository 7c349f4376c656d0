import type { Permit } from '../contract/permit.ts'
import type { PermitLine } from '../contract/permits.ts'
import { turnOf } from '../rules/life/turn.ts'

/** A permit as one line of the ledger. */
export const lineOf = (permit: Permit): PermitLine => {
  const { id, version, number, kind, level, upgraded, state, package: of, issuedAt, startedAt, finishedAt, fromPaper, request } = permit
  const turn = state === 'signing' ? turnOf(permit) : undefined
  const { area, spot, plan, x, y, radius, floor } = request.place
  return {
    id, version, number, kind, level, upgraded, state, package: of, issuedAt, startedAt, finishedAt, fromPaper, unit: request.unit, workUnits: request.workUnits, contractor: request.contractor,
    area, spot, plan, x, y, radius, floor, content: request.content, from: request.from, until: request.until, inCharge: request.inCharge.name, guardians: request.guardians.map(({ name }) => name), workers: request.workers.length,
    turn: turn?.may.map(({ name }) => name) ?? [], turnSince: turn?.since ?? null, suspendedFor: state === 'suspended' ? (permit.suspensions.at(-1)?.text ?? null) : null,
  }
}
