import { createHmac, timingSafeEqual } from 'node:crypto'

const sealOf = (key: string, body: string): Buffer => createHmac('sha256', key).update(body).digest()

/** Facts that whoever holds the key will believe. They can be read by anybody; only the key can write them. */
export const signToken = (key: string, facts: unknown): string => {
  const body = Buffer.from(JSON.stringify(facts)).toString('base64url')
  return `${body}.${sealOf(key, body).toString('base64url')}`
}

/** What a token says of itself, before anybody has checked it: only good for finding the key. */
export const claimedBy = (token: string): unknown => {
  const [body = ''] = token.split('.')
  try {
    return JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

/** The facts, if they were signed with this key as they stand; `undefined` for anything else. */
export const readToken = (key: string, token: string): unknown => {
  const [body = '', seal = '', ...more] = token.split('.')
  const [shown, right] = [Buffer.from(seal, 'base64url'), sealOf(key, body)]
  if (more.length > 0 || shown.length !== right.length || !timingSafeEqual(shown, right)) return undefined
  return claimedBy(token)
}
