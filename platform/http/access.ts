import type {} from '@fastify/cookie'
import type { FastifyRequest } from 'fastify'
import { type Decision, accept, refuse } from '@anlan/kernel/decision'
import { SECOND } from '@anlan/kernel/time'
import type { Account } from '../auth/accounts.ts'
import { findAccount } from '../auth/accounts.ts'
import { findSession, type Session } from '../auth/sessions.ts'
import { wallNow } from '../clock/wall-now.ts'
import type { Database } from '../database/database.ts'
import type { Speaker } from '../module/scope.ts'
import type { Member, MembersOf } from './member.ts'

export const SESSION_COOKIE = 'anlan_session'

export interface SignedIn {
  readonly token: string
  readonly session: Session
  readonly account: Account
  readonly members: readonly Member[]
}

/** How long a session may be served from memory: the longest a removed right can outlive its removal. */
const FRESH = 5 * SECOND
const MOST = 5_000

export interface Access {
  signedIn(request: FastifyRequest): Promise<SignedIn | undefined>
  /** Who speaks for `org`, or the refusal. */
  speaker(request: FastifyRequest, org: string): Promise<Decision<Speaker>>
  forget(token: string): void
}

const WHO = refuse('not-signed-in', '登录已过期，请重新登录。填写的内容已保留', { kind: 'forbidden' })

export const openAccess = (database: Database, membersOf: MembersOf): Access => {
  const known = new Map<string, { at: number; who: Promise<SignedIn | undefined> }>()

  const look = async (token: string): Promise<SignedIn | undefined> => {
    const session = await findSession(database, token)
    if (session === undefined) return undefined
    const [account, members] = await Promise.all([findAccount(database, session.account), membersOf(session.account)])
    return account === undefined ? undefined : { token, session, account, members }
  }

  const signedIn: Access['signedIn'] = (request) => {
    const token = request.cookies[SESSION_COOKIE]
    if (token === undefined || token === '') return Promise.resolve(undefined)
    const now = wallNow()
    const hit = known.get(token)
    if (hit !== undefined && now - hit.at < FRESH) return hit.who
    if (known.size > MOST) known.clear()
    const who = look(token)
    known.set(token, { at: now, who })
    who.catch(() => known.delete(token))
    return who
  }

  const speaker: Access['speaker'] = async (request, org) => {
    const who = await signedIn(request)
    if (who === undefined) return WHO
    if (request.method !== 'GET' && request.method !== 'HEAD' && request.headers['x-csrf'] !== who.session.csrf)
      return refuse('csrf', '页面已过期，请刷新后重试', { kind: 'forbidden' })
    const member = who.members.find((it) => it.org.id === org)
    if (member === undefined) return refuse('other-org', '您不属于该单位，不能查看或办理它的业务', { kind: 'forbidden' })
    return accept({
      org: member.org.id,
      actor: { kind: 'person', id: who.account.id, name: member.person?.name ?? who.account.name },
      roles: member.roles,
      account: who.account.id,
      person: member.person?.id ?? null,
      terminal: who.session.terminal,
    })
  }

  return { signedIn, speaker, forget: (token) => void known.delete(token) }
}
