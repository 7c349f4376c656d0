import { beijingStamp, type Instant, parseBeijingStamp } from '@anlan/kernel/time'

/** The digits of 8421 BCD, two a byte; `undefined` when a half-byte is no digit. */
export const digitsOf = (bytes: Buffer): string | undefined => {
  const text = bytes.toString('hex')
  return /^\d*$/.test(text) ? text : undefined
}

/** Digits as BCD of so many bytes, zeros before. */
export const bcdOf = (digits: string, bytes: number): Buffer => Buffer.from(digits.padStart(bytes * 2, '0').slice(-bytes * 2), 'hex')

/** YY-MM-DD-hh-mm-ss in Beijing time; null where a terminal does not know the time yet and sends zeros or nonsense. */
export const readTime = (bytes: Buffer): Instant | null => {
  const digits = digitsOf(bytes)
  return (digits === undefined ? undefined : parseBeijingStamp(`20${digits}`)) ?? null
}

export const timeOf = (at: Instant | null): Buffer => (at === null ? Buffer.alloc(6) : Buffer.from(beijingStamp(at).slice(2), 'hex'))
