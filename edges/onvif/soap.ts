import { createHash } from 'node:crypto'
import type { Instant } from '@anlan/kernel/time'
import { type Element, childOf, everyElement, readXml } from '@anlan/platform/xml/read-xml'
import { xmlText } from '@anlan/platform/xml/write-xml'

export interface Credentials {
  readonly user: string
  readonly password: string
}
const SPACES = {
  s: 'http://www.w3.org/2003/05/soap-envelope', tds: 'http://www.onvif.org/ver10/device/wsdl', trt: 'http://www.onvif.org/ver10/media/wsdl', tptz: 'http://www.onvif.org/ver20/ptz/wsdl', tt: 'http://www.onvif.org/ver10/schema',
  wsse: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd', wsu: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd',
} as const
const DIGEST = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest'
const BASE64 = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary'

/** WS-Security UsernameToken 1.0: base64 of SHA-1 over nonce, time and password. */
export const passwordDigest = (nonce: Buffer, created: string, password: string): string => createHash('sha1').update(nonce).update(created).update(password).digest('base64')

/** `created` by the camera's clock: cameras refuse what is more than some seconds off. */
const token = ({ user, password }: Credentials, nonce: Buffer, created: string): string =>
  `<s:Header><wsse:Security s:mustUnderstand="1"><wsse:UsernameToken><wsse:Username>${xmlText(user)}</wsse:Username><wsse:Password Type="${DIGEST}">${passwordDigest(nonce, created, password)}</wsse:Password><wsse:Nonce EncodingType="${BASE64}">${nonce.toString('base64')}</wsse:Nonce><wsu:Created>${created}</wsu:Created></wsse:UsernameToken></wsse:Security></s:Header>`

export interface Signed {
  readonly credentials: Credentials
  readonly nonce: Buffer
  readonly at: Instant
}
export const envelope = (body: string, signed?: Signed): string =>
  `<?xml version="1.0" encoding="UTF-8"?><s:Envelope ${Object.entries(SPACES).map(([name, space]) => `xmlns:${name}="${space}"`).join(' ')}>${signed === undefined ? '' : token(signed.credentials, signed.nonce, new Date(signed.at).toISOString())}<s:Body>${body}</s:Body></s:Envelope>`

export type SoapAnswer = { readonly kind: 'body'; readonly body: Element } | { readonly kind: 'fault'; readonly codes: readonly string[]; readonly words: string } | undefined
/** Body of an envelope, or the fault in it; undefined for what is none. */
export const readSoap = (text: string): SoapAnswer => {
  const root = readXml(text)
  const body = root?.name === 'Envelope' ? childOf(root, 'Body') : undefined
  if (body === undefined) return undefined
  const fault = childOf(body, 'Fault')
  if (fault === undefined) return { kind: 'body', body }
  return { kind: 'fault', codes: everyElement(fault, 'Value').map(({ text: value }) => value.slice(value.indexOf(':') + 1)), words: everyElement(fault, 'Text')[0]?.text ?? everyElement(fault, 'faultstring')[0]?.text ?? '' }
}
