import { createHash, timingSafeEqual } from 'node:crypto'

/** RFC 2617 and RFC 7616, as SIP (RFC 3261 22.4), cameras and recorders use it. */
export type DigestAlgorithm = 'MD5' | 'SHA-256'

const hashOf = (algorithm: DigestAlgorithm, text: string): string => createHash(algorithm === 'MD5' ? 'md5' : 'sha256').update(text).digest('hex')

/** The parts of a header `Digest a="b", c=d`; undefined for another scheme. */
export const readDigest = (header: string): Readonly<Record<string, string>> | undefined => {
  const text = /^\s*Digest\s+(.*)$/is.exec(header)?.[1]
  if (text === undefined) return undefined
  return Object.fromEntries([...text.matchAll(/([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/g)].map(([, name = '', quoted, plain]) => [name.toLowerCase(), quoted?.replaceAll(/\\(.)/g, '$1') ?? plain ?? '']))
}

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`

export interface Challenge {
  readonly realm: string
  readonly nonce: string
  readonly algorithm: DigestAlgorithm
  readonly stale?: boolean
}
/** `WWW-Authenticate`. With `qop`, as RFC 2617 wants it of newer ones; who does not know it answers without. */
export const challenge = ({ realm, nonce, algorithm, stale = false }: Challenge): string =>
  `Digest realm=${quoted(realm)}, nonce=${quoted(nonce)}, algorithm=${algorithm}, qop="auth"${stale ? ', stale=true' : ''}`

export interface Credentials {
  readonly user: string
  readonly password: string
}
/** Who keeps no password keeps this of it: hash of `user:realm:password`, RFC 2617 3.2.2.2. */
export interface Kept {
  readonly user: string
  readonly ha1: string
}
interface Said extends Kept {
  readonly algorithm: DigestAlgorithm
  readonly nonce: string
  readonly method: string
  readonly uri: string
  readonly qop: string
  readonly nc: string
  readonly cnonce: string
}
const responseOf = ({ algorithm, ha1: who, nonce, method, uri, qop, nc, cnonce }: Said): string => {
  const hash = (text: string): string => hashOf(algorithm, text)
  const what = hash(`${method}:${uri}`)
  return qop === '' ? hash(`${who}:${nonce}:${what}`) : hash(`${who}:${nonce}:${nc}:${cnonce}:${qop}:${what}`)
}

const ha1Of = (algorithm: DigestAlgorithm, realm: string, { user, password }: Credentials): string => hashOf(algorithm, `${user}:${realm}:${password}`)

/** Whether `header` (`Authorization`) proves the password of `user` for this challenge. */
export const provesDigest = (header: string, method: string, { realm, nonce, algorithm }: Challenge, known: Credentials | Kept): boolean => {
  const { user } = known
  const said = readDigest(header)
  if (said === undefined || said['username'] !== user || said['realm'] !== realm || said['nonce'] !== nonce || (said['algorithm'] ?? 'MD5').toUpperCase() !== algorithm) return false
  const ha1 = 'ha1' in known ? known.ha1 : ha1Of(algorithm, realm, known)
  const right = responseOf({ algorithm, user, ha1, nonce, method, uri: said['uri'] ?? '', qop: said['qop'] ?? '', nc: said['nc'] ?? '', cnonce: said['cnonce'] ?? '' })
  const [own, told] = [Buffer.from(right), Buffer.from((said['response'] ?? '').toLowerCase())]
  return own.length === told.length && timingSafeEqual(own, told)
}

/** `Authorization` for a challenge; undefined where it asks for what we do not speak. */
export const answerDigest = (header: string, method: string, uri: string, { user, password }: Credentials, cnonce: string): string | undefined => {
  const asked = readDigest(header)
  const named = (asked?.['algorithm'] ?? 'MD5').toUpperCase()
  if (asked === undefined || (named !== 'MD5' && named !== 'SHA-256')) return undefined
  const [realm = '', nonce = '', algorithm]: [string | undefined, string | undefined, DigestAlgorithm] = [asked['realm'], asked['nonce'], named]
  const qop = (asked['qop'] ?? '').split(',').some((it) => it.trim() === 'auth') ? 'auth' : ''
  const nc = '00000001'
  const response = responseOf({ algorithm, user, ha1: ha1Of(algorithm, realm, { user, password }), nonce, method, uri, qop, nc, cnonce })
  const parts = [`username=${quoted(user)}`, `realm=${quoted(realm)}`, `nonce=${quoted(nonce)}`, `uri=${quoted(uri)}`, `response="${response}"`, `algorithm=${algorithm}`]
  if (asked['opaque'] !== undefined) parts.push(`opaque=${quoted(asked['opaque'])}`)
  if (qop !== '') parts.push(`qop=${qop}`, `nc=${nc}`, `cnonce="${cnonce}"`)
  return `Digest ${parts.join(', ')}`
}
