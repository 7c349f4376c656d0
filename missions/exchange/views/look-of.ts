import { installationKey } from '@anlan/platform/auth/installation-key'
import { claimedBy, readToken } from '@anlan/platform/auth/signed-token'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import type { Speaker } from '@anlan/platform/module/scope'
import { type Look, lookPurpose, lookSchema } from '../contract/permit-look.ts'

/** Longer than any that we sign. */
const MOST_LETTERS = 2_000

/** What a token lets its bearer see, if the enterprise's key signed it and its time is not over. */
export const lookOf = async (house: House, token: unknown): Promise<Look | undefined> => {
  if (typeof token !== 'string' || token.length >= MOST_LETTERS) return undefined
  const claimed = lookSchema.safeParse(claimedBy(token))
  if (!claimed.success) return undefined
  const signed = lookSchema.safeParse(readToken(await installationKey(house.dataFolder, lookPurpose(claimed.data.enterprise)), token))
  return signed.success && house.clock.plant() < signed.data.until ? signed.data : undefined
}

/** Who looks, as the enterprise's journal names him. */
export const lookerOf = ({ enterprise, office, by }: Look): Speaker => systemSpeaker(enterprise, `${office}${by}`, 'exchange.look')
