import { accept, refuse } from '@anlan/kernel/decision'
import type { JournalEvent } from '@anlan/kernel/event'
import type { Role } from '@anlan/kernel/role'
import { readTimeline } from '@anlan/platform/journal/read'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { getFormalism, listFormalism, myFormalism, type Sign, upholdFormalism } from '../../contract/formalism.ts'
import { handOf } from '../../intake/hand.ts'
import { findSign, listSignRows, openSigns } from '../../store/inspection/signs.ts'

/** Who answers for honest work sees all of it; everybody else what is about themselves. */
const SEES_ALL: readonly Role[] = ['safety-manager', 'principal']
const seesAll = ({ roles }: Scope): boolean => roles.some((role) => SEES_ALL.includes(role))

const listFormalismView = answer(listFormalism, async (input, scope) => accept(await listSignRows(scope.tx, scope.org, seesAll(scope) ? null : handOf(scope).id, input)))

const entry = (scope: Scope) => ({ id, at, type, actor, data }: JournalEvent) => {
  const { sign } = data as { sign?: Sign }
  return { id, at, type, title: scope.titleOf(type), who: actor.name, detail: sign?.decision ?? sign?.appeal ?? sign?.title ?? null, photos: [] }
}

const getFormalismView = answer(getFormalism, async ({ id }, scope) => {
  const sign = await findSign(scope.tx, scope.org, id)
  const mine = sign?.person === handOf(scope).id
  if (sign === undefined || (!mine && !seesAll(scope))) return refuse('no-such-sign', '没有这条形式主义迹象，或与您无关', { kind: 'missing' })
  return accept({ sign, mine, timeline: (await readTimeline(scope.tx, scope.org, id)).map(entry(scope)) })
})

const myFormalismView = answer(myFormalism, async (_input, scope) => {
  const me = handOf(scope).id
  const decides = upholdFormalism.may.some((role) => scope.roles.includes(role))
  const signs = await openSigns(scope.tx, scope.org, me, decides)
  return accept({ items: signs.map(({ id, title, personName, person, state, appealUntil }) => ({ id, title, personName, state, appealUntil, asked: person === me ? ('explain' as const) : ('decide' as const) })) })
})

export const formalismViews = [listFormalismView, getFormalismView, myFormalismView]
