import { z } from 'zod'
import { idSchema, instantSchema } from '@anlan/kernel/schema'

/** Somebody of the enterprise or a contractor, by name as he was when it was written. */
export const namedSchema = z.object({ id: idSchema, name: z.string().min(1) })
export type Named = z.infer<typeof namedSchema>

/** A hand at a moment: who did it, when by the plant's clock. */
export const handSchema = z.object({ by: namedSchema, at: instantSchema })
export type Hand = z.infer<typeof handSchema>

/** Which proof of standing there was accepted; `none` only where the enterprise's profile lets it (e.g. in an office). */
export const PRESENCE_WORDS = { position: '人员定位', code: '现场扫码', fix: '手机定位', photo: '现场照片（监护人见证）', none: '未证明到场' } as const
export const presenceSchema = z.object({
  kind: z.enum(['position', 'code', 'fix', 'photo', 'none']),
  at: instantSchema,
  /** Metres from the work, for a fix. */
  metres: z.number().nullable().default(null),
  photo: idSchema.nullable().default(null),
  witness: namedSchema.nullable().default(null),
})
export type Presence = z.infer<typeof presenceSchema>

/** What a phone brings to show that somebody stands at the work; moments by the phone's clock. */
export const presenceProofSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('position') }),
  z.object({ kind: z.literal('code'), code: z.string().trim().min(1).max(200), at: instantSchema }),
  z.object({ kind: z.literal('fix'), latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180), accuracy: z.number().nonnegative(), at: instantSchema }),
  z.object({ kind: z.literal('photo'), photo: idSchema, witness: idSchema, at: instantSchema }),
])
export type PresenceProof = z.infer<typeof presenceProofSchema>

/** A signature by hand, drawn on the screen; the file is its picture. */
export const signatureSchema = handSchema.extend({ picture: idSchema.nullable() })
