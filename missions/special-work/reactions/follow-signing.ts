import { react } from '@anlan/platform/module/module'
import { permitChanged } from '../contract/permits.ts'
import { followSigning } from '../intake/sign-overdue.ts'

/** What gives the turn to somebody, or takes it from him. */
const TURNS: readonly string[] = ['submit', 'sign', 'reject', 'void', 'cancel']

export const signingFollowed = react('special-work.signing-followed', permitChanged, async ({ data: { what, permit } }, scope) => {
  if (TURNS.includes(what)) await followSigning(scope, permit.id)
})
