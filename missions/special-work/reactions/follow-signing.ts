import { react } from '@anlan/platform/module/module'
import { holdEnded, workHeld } from '../contract/hold.ts'
import { permitChanged } from '../contract/permits.ts'
import { livePermits } from '../store/permits.ts'
import { followSigning } from '../intake/sign-overdue.ts'

/** What gives the turn to somebody, or takes it from him. */
const TURNS: readonly string[] = ['submit', 'sign', 'reject', 'void', 'cancel']

export const signingFollowed = react('special-work.signing-followed', permitChanged, async ({ data: { what, permit } }, scope) => {
  if (TURNS.includes(what)) await followSigning(scope, permit.id)
})

/** A stop from above stops the clock of whoever would have to sign there, and its end starts it again. */
export const signingHeld = react('special-work.signing-held', [workHeld, holdEnded], async ({ data: { hold } }, scope) => {
  for (const { id, state, request } of await livePermits(scope.tx, scope.org)) if (state === 'signing' && (hold.area === null || hold.area === request.place.area)) await followSigning(scope, id)
})
