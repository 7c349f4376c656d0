import { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { newId } from '@anlan/platform/clock/new-id'
import type { House } from '@anlan/platform/module/house'
import { lastPositions } from '@anlan/positioning/contract/positions'
import type { Adapters } from '../../contract/adapter.ts'
import { positionsEvery } from '../../intake/positions-every.ts'
import { waitsForCode } from '../../rules/condition.ts'
import { markRound } from '../../store/position-feeds.ts'
import { accessOf, acceptsProvisional, actAs, standingOf } from '../access.ts'
import { noteFeedFailed, noteFeedWell } from './feed-health.ts'

const NOTHING = { taken: 0, refused: 0, refusal: null }

/** One round: the last place of each person. Nothing is queued: what could not go is out of date by the next round, and the tracks stay at home. */
export const sendPositions = async (house: House, adapters: Adapters, org: Id, id: Id): Promise<void> => {
  const every = positionsEvery(house.settings)
  const ready = await actAs(house, org, async (scope) => {
    const standing = await standingOf(scope, id)
    const { receiver, org: owner } = standing
    const waits = waitsForCode({ kind: receiver.kind, provisional: owner.provisional, acceptsProvisional: acceptsProvisional(house, receiver) })
    const found = waits ? undefined : await scope.ask(lastPositions, {})
    const { carriers = 0, positions = [], unplaced = [] } = found?.accepted === true ? found.value : {}
    if (carriers > 0 && (positions.length > 0 || unplaced.length === 0)) return { standing, carriers, positions, unplaced }
    await markRound(scope.tx, org, id, { ...NOTHING, carriers, unplaced, sentAt: null, nextAt: scope.wall + every })
    return undefined
  })
  if (ready === undefined) return
  const { standing, carriers, positions, unplaced } = ready
  try {
    const answer = await adapters[standing.receiver.adapter].positions?.(await accessOf(house, standing), positions, newId())
    await actAs(house, org, async (scope) => {
      await noteFeedWell(scope, standing.receiver)
      await markRound(scope.tx, org, id, { ...(answer ?? NOTHING), carriers, unplaced, sentAt: scope.wall, nextAt: scope.wall + every })
    })
  } catch (cause) {
    if (!(cause instanceof Fault) || house.signal.aborted) throw cause
    await noteFeedFailed(house, org, id, cause)
  }
}
