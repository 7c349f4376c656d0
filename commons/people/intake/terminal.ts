import { accept, refuse } from '@anlan/kernel/decision'
import { hashPassword } from '@anlan/platform/auth/password'
import { newToken, tokenHash } from '@anlan/platform/auth/token'
import { answer } from '@anlan/platform/module/module'
import { saveDraft } from '../contract/draft.ts'
import {
  cardIssued, disableTerminal, issueCard, markTerminal, pinSet, registerTerminal, setPin, terminalDisabled, terminalMarked, terminalRegistered,
} from '../contract/terminal.ts'
import { pinWeakness } from '../rules/pin.ts'
import { saveDraftRow } from '../store/draft.ts'
import { findPerson } from '../store/person.ts'
import { saveCard, savePin } from '../store/person-key.ts'
import { disableTerminalRow, insertTerminal, markTerminalRow } from '../store/terminal.ts'
import { orNull } from './change.ts'

export const registerTerminalIntake = answer(registerTerminal, async ({ id, name, post, explosionProof }, scope) => {
  const key = newToken()
  const made = await insertTerminal(scope.tx, scope.org, { id, name, post: orNull(post), explosionProof, keyHash: tokenHash(key), by: scope.actor.name, at: scope.now })
  if (!made) return refuse('terminal-stands', '这台终端已登记', { kind: 'conflict' })
  scope.record(terminalRegistered, { subject: id, data: { id, name } })
  return accept({ id, key })
})

export const disableTerminalIntake = answer(disableTerminal, async ({ id }, scope) => {
  if ((await disableTerminalRow(scope.tx, scope.org, id)) === 0) return refuse('gone', '这台终端已停用', { kind: 'conflict' })
  scope.record(terminalDisabled, { subject: id, data: { id } })
  return accept({ id })
})

export const markTerminalIntake = answer(markTerminal, async ({ id, explosionProof }, scope) => {
  if ((await markTerminalRow(scope.tx, scope.org, id, explosionProof)) === 0) return refuse('no-such-terminal', '没有这台终端，或已停用', { kind: 'missing' })
  scope.record(terminalMarked, { subject: id, data: { id, explosionProof } })
  return accept({ id })
})

const NO_PERSON = refuse('no-person', '您的账号没有对应的人员，不能设置', { kind: 'forbidden' })

export const setPinIntake = answer(setPin, async ({ pin }, scope) => {
  const person = scope.person === null ? undefined : await findPerson(scope.tx, scope.org, scope.person)
  if (person === undefined) return NO_PERSON
  const weakness = pinWeakness(pin, person)
  if (weakness !== undefined) return refuse('weak-pin', `换人密码${weakness}`, { field: 'pin' })
  await savePin(scope.tx, scope.org, person.id, await hashPassword(pin))
  scope.record(pinSet, { subject: person.id, data: { person: person.id } })
  return accept({})
})

export const issueCardIntake = answer(issueCard, async ({ person }, scope) => {
  const found = await findPerson(scope.tx, scope.org, person)
  if (found === undefined || found.hasLeft) return refuse('no-such-person', '没有这个人员', { field: 'person' })
  const code = newToken(18)
  await saveCard(scope.tx, scope.org, person, tokenHash(code))
  scope.record(cardIssued, { subject: person, data: { person } })
  return accept({ code, name: found.name })
})

/** Drafts are nobody's history: no event. */
export const saveDraftIntake = answer(saveDraft, async ({ key, value }, scope) => {
  if (scope.account === null) return NO_PERSON
  await saveDraftRow(scope.tx, scope.org, scope.account, key, value, scope.wall)
  return accept({ key })
})
