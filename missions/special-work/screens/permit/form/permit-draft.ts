import { HOUR, type Instant, MINUTE } from '@anlan/kernel/time'
import type { Input } from '@anlan/platform/ui/form/paths'
import { readPath } from '@anlan/platform/ui/form/paths'
import type { WorkKind } from '@anlan/standards/special-work/kinds'
import {
  blindingSchema, confinedSpaceSchema, type Detail, detailSchema, excavationSchema, heightSchema, hotWorkSchema, liftingSchema, roadClosureSchema, temporaryPowerSchema,
} from '../../../contract/detail.ts'
import type { Permit } from '../../../contract/permit.ts'
import type { Plan } from '../../../contract/plan.ts'
import { levelOf } from '../../../rules/level/level.ts'
import { type Validity, validityOf } from '../../../rules/validity.ts'

export const DETAIL_SCHEMAS = {
  'hot-work': hotWorkSchema, 'confined-space': confinedSpaceSchema, blinding: blindingSchema, height: heightSchema, lifting: liftingSchema, 'temporary-power': temporaryPowerSchema, excavation: excavationSchema, 'road-closure': roadClosureSchema,
} as const satisfies Readonly<Record<WorkKind, unknown>>

/** What a permit of this kind begins with. */
export const emptyDetail = (kind: WorkKind): Input => DETAIL_SCHEMAS[kind].parse({ kind }) as Input

export const kindIn = (input: Input): WorkKind | undefined => readPath(input, 'detail.kind') as WorkKind | undefined

/** The facts as far as they can be judged. */
export const detailIn = (input: Input): Detail | undefined => {
  const parsed = detailSchema.safeParse(input['detail'])
  return parsed.success ? parsed.data : undefined
}

export interface Judged {
  readonly level: ReturnType<typeof levelOf>
  readonly validity: Validity
}

/** What the law makes of the facts that are filled in; undefined while it cannot say. */
export const judgedOf = (input: Input): Judged | undefined => {
  const detail = detailIn(input)
  if (detail === undefined) return undefined
  const level = levelOf(detail)
  return { level, validity: validityOf(detail, level.level) }
}

const place = { plan: '', radius: 5, floor: 1, equipment: '' }
const BLANK: Input = { contractor: false, workUnits: [], guardians: [], workers: [], links: [], cameras: [], points: [], inChargeMobile: '', place }

const nextQuarter = (now: Instant): Instant => Math.ceil(now / (15 * MINUTE)) * 15 * MINUTE

/** A new permit from its plan; the longest time that the law allows is proposed, within the plan's. */
export const fromPlan = (plan: Plan | undefined, kind: WorkKind | undefined, now: Instant): Input => {
  const detail = kind === undefined ? {} : { detail: emptyDetail(kind) }
  if (plan === undefined) return { ...BLANK, ...detail }
  const from = Math.max(plan.from, nextQuarter(now))
  return {
    ...BLANK, ...detail, unit: plan.unit, workUnits: [plan.workUnit], contractor: plan.contractor, content: plan.content, from, until: Math.min(plan.until, from + 8 * HOUR),
    place: { ...place, area: plan.area, spot: plan.spot }, ...(plan.inCharge === null ? {} : { inCharge: plan.inCharge }),
  }
}

/** What is taken over from another permit: all but its time, which is proposed anew. */
export const copyOf = ({ request }: Permit, now: Instant): Input => {
  const from = nextQuarter(now)
  return { ...request, links: [], from, until: from + (request.until - request.from) } as unknown as Input
}

/** The latest end that the law allows, and the plan. */
export const longestUntil = (from: Instant, validity: Validity, plan: Plan | undefined): Instant => Math.min(from + validity.most, plan?.until ?? Number.POSITIVE_INFINITY)
