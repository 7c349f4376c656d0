import { createHash, timingSafeEqual } from 'node:crypto'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Database } from '@anlan/platform/database/database'
import { type Enterprise, findByAccess } from '../store/enterprises.ts'

interface Basic {
  readonly user: string
  readonly password: string
}

/** Reads `Basic base64(user:password)`. */
const readBasic = (header: string | undefined): Basic | undefined => {
  const encoded = /^Basic ([A-Za-z0-9+/]+={0,2})$/i.exec(header ?? '')?.[1]
  if (encoded === undefined) return undefined
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon < 0 ? undefined : { user: text.slice(0, colon), password: text.slice(colon + 1) }
}

/** PostgreSQL cannot even look for a text with NUL in it. */
const COMPANY_CODE = /^[0-9]{9}$/

/** Which enterprise knocks, by `Authorization: Basic base64(companyCode:code)`. */
export const signIn = async (database: Database, header: string | undefined): Promise<Decision<Enterprise>> => {
  const basic = readBasic(header)
  if (basic === undefined) return refuse('no-credentials', '缺少登录信息，请求头应为 Authorization: Basic base64(企业编码:接入码)')
  const enterprise = COMPANY_CODE.test(basic.user) ? await findByAccess(database, basic.user, basic.password) : undefined
  if (enterprise === undefined) return refuse('wrong-credentials', '企业编码或接入码不正确')
  return enterprise.enabled ? accept(enterprise) : refuse('disabled', '该企业的接入已停用，请联系接收站', { kind: 'forbidden' })
}

const same = (left: string, right: string): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(left), digest(right))
}

/** The operator shows the key as a bearer, or as the password of a browser's sign-in. Without a key set, nobody is the operator. */
export const isOperator = (header: string | undefined, adminKey: string | undefined): boolean => {
  if (adminKey === undefined) return false
  const shown = /^Bearer (\S+)$/i.exec(header ?? '')?.[1] ?? readBasic(header)?.password
  return shown !== undefined && same(shown, adminKey)
}
