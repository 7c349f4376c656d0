import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { DAY, type Instant } from '@anlan/kernel/time'

/** A pass is for a day's work, not a season's. */
export const LONGEST_PASS = DAY

export const decidePass = (validUntil: Instant, now: Instant): Decision<null> => {
  if (validUntil <= now) return refuse('pass-over', '有效期应晚于现在', { field: 'validUntil' })
  if (validUntil > now + LONGEST_PASS) return refuse('pass-too-long', '当日通行证最长 24 小时，需要更久请开通账号', { field: 'validUntil' })
  return accept(null)
}

export const passState = (pass: { readonly validUntil: Instant; readonly revokedAt: Instant | null }, now: Instant): 'valid' | 'expired' | 'revoked' => {
  if (pass.revokedAt !== null) return 'revoked'
  return pass.validUntil > now ? 'valid' : 'expired'
}
