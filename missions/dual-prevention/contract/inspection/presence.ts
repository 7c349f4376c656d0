import { z } from 'zod'

export const PRESENCE_WORDS = { code: '凭：扫码', fix: '凭：手机定位', position: '凭：人员定位', photo: '凭：现场照片', none: '未证明到场' } as const

const at = z.number().int().nonnegative()

/** What a phone brings to show that somebody stood there; moments by the phone's own clock. */
export const presenceProofSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('code'), code: z.string().trim().min(1).max(200), at }),
  z.object({ kind: z.literal('fix'), latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180), accuracy: z.number().nonnegative().max(100_000), at }),
  /** The photos of the answer, taken with the camera on the spot. */
  z.object({ kind: z.literal('photo'), at }),
])
export type PresenceProof = z.infer<typeof presenceProofSchema>
