import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { passwordMatches } from '@anlan/platform/auth/password'
import { accountsOf } from '@anlan/platform/auth/accounts'
import { openSessionIn } from '@anlan/platform/auth/sessions'
import { tokenHash } from '@anlan/platform/auth/token'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import type { Scope } from '@anlan/platform/module/scope'
import type { z } from 'zod'
import { type changePersonSchema, terminalPersonChanged } from '../contract/terminal.ts'
import { membershipOfPerson } from '../store/membership.ts'
import { keyByBadge, keyByCard, type PersonKey, saveGuess } from '../store/person-key.ts'
import { findTerminal, touchTerminal } from '../store/terminal.ts'

/** A shared terminal forgets who stood before it. */
const TERMS = { idle: 10 * MINUTE, life: 12 * HOUR }
const MOST_GUESSES = 5
const LOCK = 10 * MINUTE

const NO_ENTRY = refuse('terminal-refused', '工牌号或换人密码不对，请核对后重试', { kind: 'forbidden' })
const NO_TERMINAL = refuse('no-such-terminal', '这台设备还不是共用终端，或已停用，请联系安全管理人员', { kind: 'forbidden' })

type Asked = z.infer<typeof changePersonSchema>

const prove = async (asked: Asked, { tx, org, wall }: Scope): Promise<Decision<PersonKey>> => {
  if ('card' in asked) {
    const holder = await keyByCard(tx, org, tokenHash(asked.card))
    return holder === undefined ? refuse('card-refused', '工牌二维码已作废或不属于本单位', { kind: 'forbidden' }) : accept(holder)
  }
  const holder = await keyByBadge(tx, org, asked.badge)
  if (holder === undefined || holder.pinHash === null) return NO_ENTRY
  if (holder.lockedUntil > wall)
    return refuse('pin-locked', `换人密码连续输错 ${MOST_GUESSES} 次，请 ${Math.ceil((holder.lockedUntil - wall) / MINUTE)} 分钟后再试`, { kind: 'forbidden' })
  if (await passwordMatches(holder.pinHash, asked.pin)) {
    if (holder.failed > 0) await saveGuess(tx, org, holder.person, 0, 0)
    return accept(holder)
  }
  const failed = holder.failed + 1
  await (failed >= MOST_GUESSES ? saveGuess(tx, org, holder.person, 0, wall + LOCK) : saveGuess(tx, org, holder.person, failed, 0))
  return NO_ENTRY
}

/** A short session for the person who takes over the terminal. A wrong PIN is counted, hence no undoing on refusal. */
export const changePerson = async (house: House, asked: Asked): Promise<Decision<{ token: string; name: string; org: string }>> => {
  const terminal = await findTerminal(house.database, tokenHash(asked.key))
  if (terminal === undefined) return NO_TERMINAL
  return house.act(systemSpeaker(terminal.org, terminal.name, terminal.id), async (scope) => {
    const holder = await prove(asked, scope)
    if (!holder.accepted) return holder
    const membership = await membershipOfPerson(scope.tx, scope.org, holder.value.person)
    const account = membership && (await accountsOf(scope.tx, scope.org)).find((it) => it.id === membership.account && !it.disabled)
    if (account === undefined) return refuse('no-account', `${holder.value.name}还没有可用的账号，请联系系统管理员`, { kind: 'forbidden' })
    const { token } = await openSessionIn(scope.tx, account, { device: terminal.id, terminal: terminal.id, ...TERMS })
    await touchTerminal(scope.tx, scope.org, terminal.id, scope.wall)
    scope.record(terminalPersonChanged, {
      subject: terminal.id,
      data: { terminal: terminal.id, person: holder.value.person, by: 'card' in asked ? 'card' : 'pin' },
    })
    return accept({ token, name: holder.value.name, org: scope.org })
  })
}
