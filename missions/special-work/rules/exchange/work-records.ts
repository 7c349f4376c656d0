import { GASES } from '@anlan/standards/special-work/gases'
import type { GasTest } from '../../contract/gas.ts'
import type { Permit } from '../../contract/permit.ts'
import type { Plan } from '../../contract/plan.ts'
import type { WorkPermitRecord, WorkPlanRecord } from '../../contract/records.ts'

type Head = 'id' | 'version' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy'
export type PlanDraft = Omit<WorkPlanRecord, Head>
export type PermitDraft = Omit<WorkPermitRecord, Head>

/** Only what was approved is filed (AQ 3064.2-2025 6.1); taken back afterwards, it is told so. */
export const planDraft = (plan: Plan, { company, inChargeMobile }: { readonly company: string; readonly inChargeMobile: string }): PlanDraft => {
  const approved = plan.state === 'approved'
  const { unit, workUnit, contractor, content, area, spot, from, until, works, inCharge, emergency, emergencyReason, state, createdAt: askedAt, decided } = plan
  return { deleted: !approved, company, unit, workUnit, contractor, content, area, spot, from, until, works, inCharge, inChargeMobile, emergency, emergencyReason, state, askedAt, approvedAt: approved ? (decided?.at ?? null) : null, approvedBy: approved ? (decided?.by.name ?? null) : null }
}

/** Table A.1 has room for one gas of many: what fails decides, else the newest sampling, and in it not the oxygen. */
export const decidingGas = (tests: readonly GasTest[]): WorkPermitRecord['gas'] => {
  const latest = tests.reduce<GasTest | undefined>((last, test) => (last === undefined || test.sampledAt >= last.sampledAt ? test : last), undefined)
  const known = latest?.results.filter(({ converted }) => converted !== null) ?? []
  const found = known.find(({ verdict }) => verdict !== 'pass') ?? known.find(({ gas }) => gas !== 'oxygen') ?? known[0]
  if (latest === undefined || found === undefined || found.converted === null) return null
  return { name: GASES[found.gas].title, at: latest.sampledAt, value: found.converted, unit: found.convertedUnit, verdict: found.verdict }
}

export interface PermitSurroundings {
  readonly company: string
  readonly inChargeMobile: string
  readonly place: { readonly at: readonly [number, number] | null; readonly why: string | null }
  readonly paper: string | null
}

const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name })

/** A draft that nobody applied for is nobody's business. */
export const permitDraft = (permit: Permit, { company, inChargeMobile, place, paper }: PermitSurroundings): PermitDraft | undefined => {
  if (permit.appliedAt === null) return undefined
  const { request: it, acceptance, ended } = permit
  const { number, kind, level, upgraded, state, plan, replaces, replacedBy, appliedAt, issuedAt, startedAt, finishedAt, changedCause, fromPaper } = permit
  return {
    deleted: false, company, number, kind, level, upgraded, state, plan, replaces, replacedBy, links: it.links,
    unit: it.unit, workUnits: it.workUnits, contractor: it.contractor, area: it.place.area, spot: it.place.spot, content: it.content, from: it.from, until: it.until,
    appliedAt, issuedAt, startedAt, finishedAt, acceptedAt: acceptance?.at ?? null, acceptedBy: acceptance?.by.name ?? null,
    inCharge: named(it.inCharge), inChargeMobile, guardians: it.guardians.map(named), workers: it.workers.map(named),
    certificates: it.workers.flatMap(({ name: holder, certificates }) => certificates.map(({ work, number: of, validUntil }) => ({ holder, work, number: of, validUntil }))),
    gas: decidingGas(permit.gas), gasTests: permit.gas.map(({ sampledAt, spot, by, verdict }) => ({ at: sampledAt, spot, by: by.name, verdict })),
    hazards: permit.hazards?.steps.length ?? 0, measures: { rows: permit.measures.length, answered: permit.measures.filter(({ involved, confirmed }) => involved !== null && confirmed !== null).length }, briefedAt: permit.briefings[0]?.at ?? null,
    signed: permit.signed.map(({ node, by, at, presence }) => ({ node, who: named(by), at, presence: presence.kind })),
    suspensions: permit.suspensions.map(({ at, text, code, resumed }) => ({ at, why: text, code, resumedAt: resumed?.at ?? null })),
    changedCause, cancelledCause: state === 'cancelled' ? (ended?.reason ?? null) : null, endedReason: ended?.reason ?? null, fromPaper,
    at: place.at === null ? null : [place.at[0], place.at[1]], unplaced: place.why, paper,
  }
}
