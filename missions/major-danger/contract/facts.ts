import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { daySchema, idSchema, instantSchema } from '@anlan/kernel/schema'

const name = z.string()
const point = { point: idSchema, tag: z.string(), name, area: z.string(), since: instantSchema }
const measured = { ...point, value: z.number().nullable(), limit: z.number().nullable(), unit: z.string() }

/**
 * What data can say about an item of AQ 3067-2026. A house contributes facts of its kinds; the rules of this house judge
 * them. A kind that no house contributes yet is declared all the same: the rule stands and is tested, and the page says that
 * its source is not connected.
 */
export const FACT_SCHEMAS = {
  /** 5.1.1: the certificate of a principal or safety manager has expired. */
  'unqualified-person': z.object({ name, role: z.enum(['principal', 'safety-manager']), expired: daySchema }),
  /** 5.1.4: somebody does special operations without a valid certificate. */
  'uncertified-worker': z.object({ name, work: z.string(), at: instantSchema }),
  /** 5.1.5: a duty of a responsible person of a major hazard source ended undone. */
  'guarantee-missed': z.object({ record: idSchema, who: z.string(), endedAt: instantSchema }),
  /** 5.4.2 */
  'gas-detector-down': z.object({ ...point, condition: z.enum(['fault', 'silent', 'bypassed']) }),
  /** 5.5.7: an interlock out of service: without approval, or beyond the time of its approval. */
  'interlock-bypassed': z.object({ ...point, approved: z.boolean(), until: instantSchema.nullable() }),
  /** 5.5.8 */
  'over-quantity': z.object(measured),
  /** 5.5.12: the level of an internal floating roof tank is at or below its low limit. */
  'roof-landed': z.object(measured),
  /** 5.6.1: work that began although nobody approved it, or hot work below the grade that the day asks. */
  'work-unapproved': z.object({ permit: idSchema, title: z.string(), startedAt: instantSchema, what: z.enum(['unapproved', 'not-upgraded']) }),
  /** 5.6.2 */
  'work-unisolated': z.object({ permit: idSchema, title: z.string(), startedAt: instantSchema, what: z.enum(['isolation', 'treatment']) }),
  /** 5.6.3 */
  'work-unmonitored': z.object({ permit: idSchema, title: z.string(), since: instantSchema, what: z.enum(['gas', 'video']) }),
  /** 5.6.4 */
  'untrained-entry': z.object({ who: z.string(), place: z.string(), at: instantSchema, what: z.enum(['entry-training', 'briefing']) }),
  /** 5.7.3 */
  'no-positioning': z.object({ reason: z.string(), since: instantSchema }),
  'without-terminal': z.object({ place: z.string(), people: z.number().int().positive(), at: instantSchema }),
  'unconnected-monitoring': z.object({ points: z.number().int(), heard: z.number().int(), since: instantSchema }),
  /** 5.7.4: people in one place, counted. */
  crowd: z.object({ place: z.string(), people: z.number().int(), unrelated: z.number().int(), abnormal: z.boolean(), highRiskBuilding: z.boolean(), at: instantSchema }),
  /** 5.7.5 */
  'unmanaged-change': z.object({ title: z.string(), at: instantSchema, missing: z.array(z.enum(['assessment', 'approval', 'training'])).min(1) }),
  /** 5.7.7 */
  'no-commitment': z.object({ day: daySchema, since: instantSchema }),
  'commitment-at-odds': z.object({ day: daySchema, odds: z.array(z.object({ claimed: z.string(), found: z.string() })).min(1), since: instantSchema }),
} as const

export type FactKind = keyof typeof FACT_SCHEMAS
export const FACT_KINDS = Object.keys(FACT_SCHEMAS) as readonly FactKind[]
export type FactData<Kind extends FactKind> = z.infer<(typeof FACT_SCHEMAS)[Kind]>

/** A fact as it is kept: known by its kind and key, forgotten when it is gone or at its end. */
export interface KeptFact<Kind extends FactKind = FactKind> {
  readonly kind: Kind
  readonly key: string
  readonly data: FactData<Kind>
  readonly expiresAt: number | null
}

const factInput = z.discriminatedUnion(
  'kind',
  FACT_KINDS.map((kind) => z.object({ kind: z.literal(kind), key: z.string().min(1).max(200), data: FACT_SCHEMAS[kind], expiresAt: instantSchema.nullable().default(null) })) as unknown as [z.ZodObject<{ kind: z.ZodLiteral<FactKind>; key: z.ZodString; data: z.ZodType; expiresAt: z.ZodDefault<z.ZodNullable<z.ZodType<number>>> }>],
)

/** What a house that may read this contract says of its own accord; houses to the left are heard by their events. */
export const contributeFacts = defineCommand({
  name: 'major-danger.contribute-facts',
  title: '提供重大事故隐患判定事实',
  input: z.object({ present: z.array(factInput).max(500).default([]), gone: z.array(z.object({ kind: z.enum(FACT_KINDS as [FactKind, ...FactKind[]]), key: z.string() })).max(500).default([]) }),
  output: z.object({ kept: z.number().int() }),
  may: [],
})
