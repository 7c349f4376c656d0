import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { IN_FORCE } from '../contract/life.ts'
import { getPermit, listPermits, mySigning } from '../contract/permits.ts'
import type { Permit } from '../contract/permit.ts'
import { upgradersFor } from '../intake/chain.ts'
import { gatherFacts } from '../intake/gather-facts.ts'
import { loadSetting } from '../intake/load-setting.ts'
import { NO_PERMIT } from '../intake/on-permit.ts'
import { HOLDS } from '../intake/sign-overdue.ts'
import { windowNow } from '../intake/facts/window.ts'
import { nextTurn, openGates, watchGates } from '../rules/gates/gates.ts'
import { isWatched } from '../rules/boards/watched.ts'
import { lacksUpgrade, type UpgradeWindow } from '../rules/level/upgrade.ts'
import { pausesOf, signDue } from '../rules/life/sign-due.ts'
import { turnOf } from '../rules/life/turn.ts'
import { recentHolds } from '../store/holds.ts'
import { listPermitRows } from '../store/list-permits.ts'
import { livePermits, readPermits } from '../store/permits.ts'
import { liner } from './line.ts'
import { permitTimelineView } from './timeline.ts'

const isMe = ({ person }: Scope) => ({ id }: { readonly id: string }): boolean => id === person
const waitsForMe = (scope: Scope, permit: Permit): boolean => permit.state === 'signing' && (turnOf(permit)?.may.some(isMe(scope)) ?? false)
const offeredToMe = (scope: Scope, { handing, state }: Permit): boolean => handing != null && IN_FORCE.includes(state) && isMe(scope)(handing.to)
const upgradeIsMine = async (scope: Scope, permit: Permit, window: UpgradeWindow | null): Promise<boolean> =>
  IN_FORCE.includes(permit.state) && permit.state !== 'working' && lacksUpgrade(permit, window) && (await upgradersFor(scope, permit)).some(isMe(scope))

const listPermitsView = answer(listPermits, async ({ watched: wanted, ...filter }, { tx, org, now }) => {
  const { setting: { watched } } = await loadSetting({ tx, org })
  const { rows, total } = await listPermitRows(tx, org, { ...filter, watched: { wanted, of: watched } })
  return accept({ rows: rows.map(await liner({ tx, org })), total, now })
})

const getPermitView = answer(getPermit, async ({ id }, scope) => {
  const [permit] = await readPermits(scope.tx, scope.org, [id])
  if (permit === undefined) return NO_PERMIT
  const facts = await gatherFacts(scope, permit)
  const turn = nextTurn[permit.state]
  const watched = permit.state === 'working' ? watchGates(permit, facts) : { stops: [], warnings: [] }
  const links = await readPermits(scope.tx, scope.org, permit.request.links)
  const { guardians, inCharge } = permit.request
  const due = signDue(permit, pausesOf(permit.request.place.area, await recentHolds(scope.tx, scope.org, HOLDS)))
  return accept({
    permit, watched: isWatched(permit, (await loadSetting(scope)).setting.watched), now: scope.now, troubles: turn === null ? watched.stops : openGates(turn, permit, facts), warnings: [...watched.warnings, ...(turn === 'apply' || turn === 'submit' ? openGates('sign', permit, facts).filter(({ gate }) => gate === 'orders') : [])],
    links: links.map(({ id: link, number, kind, level, state }) => ({ id: link, number, kind, level, state })),
    turn: due === null ? null : { due: due.at },
    mine: { sign: waitsForMe(scope, permit), upgrade: await upgradeIsMine(scope, permit, facts.window), guardian: guardians.some(isMe(scope)), inCharge: isMe(scope)(inCharge), takeOver: offeredToMe(scope, permit) },
  })
})

const mySigningView = answer(mySigning, async (_input, scope) => {
  const live = await livePermits(scope.tx, scope.org)
  const window = await windowNow(scope, (await loadSetting(scope)).setting)
  const waiting: Permit[] = []
  for (const permit of live) if (waitsForMe(scope, permit) || (await upgradeIsMine(scope, permit, window))) waiting.push(permit)
  const lineOf = await liner(scope)
  return accept({ waiting: waiting.map(lineOf), guard: live.filter((it) => offeredToMe(scope, it)).map(lineOf), signed: live.filter(({ signed }) => signed.some(({ by }) => isMe(scope)(by))).map(lineOf) })
})

export const permitViews = [listPermitsView, getPermitView, mySigningView, permitTimelineView]
