import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { isPasswordOf } from '@anlan/platform/auth/accounts'
import { mustWait, noteGuess } from '@anlan/platform/auth/guesses'
import { passwordMatches } from '@anlan/platform/auth/password'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { proveHand } from '../contract/terminal.ts'
import { keyOfPerson } from '../store/person-key.ts'

type By = 'password' | 'pin'

const byPin = async ({ tx, org }: Scope, person: Id | null, secret: string): Promise<boolean> => {
  const key = person === null ? undefined : await keyOfPerson(tx, org, person)
  return key?.pinHash != null && passwordMatches(key.pinHash, secret)
}

const prove = async (scope: Scope, person: Id | null, secret: string): Promise<By | undefined> => {
  if (person === null && scope.account !== null && (await isPasswordOf(scope.tx, scope.account, secret))) return 'password'
  return (await byPin(scope, person ?? scope.person, secret)) ? 'pin' : undefined
}

const nameOf = async (scope: Scope, person: Id | null): Promise<Decision<{ id: Id; name: string }>> => {
  if (person === null) return accept({ id: scope.person ?? scope.actor.id, name: scope.actor.name })
  const found = await keyOfPerson(scope.tx, scope.org, person)
  return found === undefined ? refuse('no-pin', '接班人还没有设置换人密码，请先在“我的信息”中设置', { field: 'pin' }) : accept({ id: found.person, name: found.name })
}

export const proveHandView = answer(proveHand, async ({ person, secret }, scope) => {
  const who = `${scope.org} ${person ?? scope.account ?? scope.actor.id}`
  if (mustWait(who)) return refuse('too-many-guesses', '密码连续输错 5 次，请 10 分钟后再试', { kind: 'forbidden' })
  const named = await nameOf(scope, person)
  if (!named.accepted) return named
  const by = await prove(scope, person, secret)
  noteGuess(who, by !== undefined)
  return by === undefined ? refuse('wrong-secret', person === null ? '登录密码或换人密码不对，请核对后重试' : '换人密码不对，请核对后重试', { field: person === null ? 'secret' : 'pin' }) : accept({ by, person: named.value })
})
