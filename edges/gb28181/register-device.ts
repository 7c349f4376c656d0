import { challenge, type DigestAlgorithm, provesDigest, readDigest } from '@anlan/platform/auth/digest'
import { openNonces } from '@anlan/platform/auth/nonces'
import { type Instant, MINUTE } from '@anlan/kernel/time'
import { DEVICE_ID } from './device-id.ts'
import { readAddress } from './sip-address.ts'
import { headOf, type SipRequest } from './sip-message.ts'

export type Registered =
  | { readonly kind: 'asked'; readonly header: string }
  | { readonly kind: 'refused'; readonly device: string }
  | { readonly kind: 'in' | 'out'; readonly device: string; readonly expires: number }

interface Parts {
  /** Of the platform: the first ten digits of its number, GB/T 28181-2022 附录 E. */
  readonly realm: string
  readonly algorithm: DigestAlgorithm
  /** Undefined: nobody knows the device. */
  readonly passwordOf: (device: string) => string | undefined
  readonly now: () => Instant
}
/** A nonce is good for so long, and once: a REGISTER that somebody listened to does not open twice. */
const GOOD = MINUTE
const [SHORTEST, USUAL, LONGEST] = [60, 3_600, 86_400]

/** REGISTER with digest, GB/T 28181-2022 9.1, RFC 3261 22. Knows no socket. */
export const openRegistrar = ({ realm, algorithm, passwordOf, now }: Parts) => {
  const nonces = openNonces(now, GOOD)
  const used = new Map<string, Instant>()
  const ask = (stale: boolean): Registered => ({ kind: 'asked', header: challenge({ realm, nonce: nonces.next(), algorithm, stale }) })
  return (request: SipRequest): Registered => {
    const device = readAddress(headOf(request, 'from'))?.user ?? ''
    const said = headOf(request, 'authorization')
    const nonce = readDigest(said)?.['nonce'] ?? ''
    if (said === '' || !nonces.isOurs(nonce)) return ask(false)
    const password = DEVICE_ID.test(device) ? passwordOf(device) : undefined
    if (password === undefined || !provesDigest(said, 'REGISTER', { realm, nonce, algorithm }, { user: device, password })) return { kind: 'refused', device }
    if (!nonces.isFresh(nonce) || used.has(nonce)) return ask(true)
    for (const [other, at] of used) if (now() - at > GOOD) used.delete(other)
    used.set(nonce, now())
    const told = headOf(request, 'expires') || /;\s*expires=(\d+)/i.exec(headOf(request, 'contact'))?.[1]
    const wish = told === undefined || !/^\d+$/.test(told) ? USUAL : Number(told)
    return wish === 0 ? { kind: 'out', device, expires: 0 } : { kind: 'in', device, expires: Math.min(LONGEST, Math.max(SHORTEST, wish)) }
  }
}
