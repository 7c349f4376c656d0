import { react } from '@anlan/platform/module/module'
import { crowdCounted } from '@anlan/positioning/contract/abnormal'
import { withoutTerminal } from '@anlan/positioning/contract/gate'
import { inUseAgain, outOfUse } from '@anlan/positioning/contract/in-use'
import { soon } from '../intake/judging.ts'
import { forgetFacts, keepFact } from '../store/facts.ts'

const ALL = 'all'

/** 5.7.3, first part: positioning that does not work where it has to. */
export const positioningOut = react('major-danger.positioning-out', outOfUse, async ({ data }, scope) => {
  await keepFact(scope.tx, scope.org, { kind: 'no-positioning', key: ALL, data, expiresAt: null })
  await soon(scope)
})
export const positioningIn = react('major-danger.positioning-in', inUseAgain, async (_event, scope) => {
  await forgetFacts(scope.tx, scope.org, ['no-positioning'], ALL)
  await soon(scope)
})

/** 5.7.3, second part: more people than cards. */
export const terminalsMissing = react('major-danger.terminals-missing', withoutTerminal, async ({ data: { key, place, people, at, stands } }, scope) => {
  if (stands) await keepFact(scope.tx, scope.org, { kind: 'without-terminal', key, data: { place, people, at }, expiresAt: null })
  else await forgetFacts(scope.tx, scope.org, ['without-terminal'], key)
  await soon(scope)
})

/** 5.7.4: heads where they are limited; which of the limits they exceed is judged by our own rule. */
export const crowdsHeard = react('major-danger.crowds-heard', crowdCounted, async ({ data: { crowd } }, scope) => {
  const { fence, stands, ...data } = crowd
  if (stands) await keepFact(scope.tx, scope.org, { kind: 'crowd', key: fence, data, expiresAt: null })
  else await forgetFacts(scope.tx, scope.org, ['crowd'], fence)
  await soon(scope)
})
