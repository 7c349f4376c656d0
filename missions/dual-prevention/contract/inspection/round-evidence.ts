import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { idSchema } from '@anlan/kernel/schema'
import { evidenceSchema } from './round.ts'

/**
 * What a house that knows where people are (positioning, access control) says about a walk: from when to when somebody was
 * at a place, and by which source. It stands beside what the phone noted and proves places that were walked without a code.
 */
export const takeRoundEvidence = defineCommand({
  name: 'dual-prevention.take-round-evidence',
  title: '记录巡检佐证',
  input: z.object({ run: idSchema, evidence: z.array(evidenceSchema).min(1).max(200) }),
  output: z.object({ run: idSchema, proven: z.number().int() }),
  may: [],
})

export const roundEvidenceTaken = defineEvent('dual-prevention.round-evidence-taken', '收到巡检佐证', z.object({ run: idSchema, proven: z.array(idSchema) }))
