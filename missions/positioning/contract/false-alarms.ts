import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { idSchema } from '@anlan/kernel/schema'
import { STATISTICS_READERS, statisticsFilter } from './statistics.ts'

const count = z.number().int()

export const PROPOSAL_KINDS = { grace: '持续时间', edge: '围栏边界', card: '定位终端', hours: '时段' } as const
export type ProposalKind = keyof typeof PROPOSAL_KINDS

/** What the data suggest, and on how many of how many alarms that rests. People decide. */
export const proposalSchema = z.object({ what: z.enum(['grace', 'edge', 'card', 'hours']), kind: z.string(), kindWords: z.string(), fence: idSchema.nullable(), place: z.string(), words: z.string(), part: count, whole: count })
export type Proposal = z.infer<typeof proposalSchema>

/** 误报分析 (AQ 3064.3-2025 5.3, 7.3.2): what, where, when and on which card; and what might be done about it. */
export const falseAlarms = defineQuery({
  name: 'positioning.false-alarms',
  title: '误报分析',
  input: z.object({ ...statisticsFilter, offset: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(500).default(500) }),
  output: z.object({
    /** By kind and area, the most false ones first; those without a false one are left out. */
    rows: z.array(z.object({ kind: z.string(), kindWords: z.string(), fence: idSchema.nullable(), place: z.string(), raised: count, decided: count, misreport: count, rate: z.number(), /** At the limit or above. */ over: z.boolean() })),
    total: count,
    decided: count,
    misreport: count,
    /** Of the 24 hours of a day, by when the condition began. */
    hours: z.array(count),
    cards: z.array(z.object({ number: z.string(), name: z.string(), decided: count, misreport: count })),
    reasons: z.array(z.object({ words: z.string(), count })),
    proposals: z.array(proposalSchema),
    falseLimit: z.number(),
    falseClause: z.string(),
  }),
  may: [...STATISTICS_READERS],
})
