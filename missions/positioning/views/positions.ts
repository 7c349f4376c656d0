import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { lastPositions } from '../contract/positions.ts'
import { figuresOf } from '../intake/own-figures.ts'
import { placedPlans } from '../intake/placed-plans.ts'
import { degreesAt } from '../rules/exchange/degrees.ts'
import { linkOf } from '../rules/link.ts'
import { bindingsOf } from '../store/bindings.ts'
import { liveOf } from '../store/live.ts'

export const lastPositionsView = answer(lastPositions, async (_input, scope) => {
  const bindings = await bindingsOf(scope.tx, scope.org)
  if (bindings.length === 0) return accept({ carriers: 0, positions: [], unplaced: [] })
  const [live, placed, { lostSeconds }] = [new Map((await liveOf(scope.tx, scope.org)).map((row) => [row.number, row])), await placedPlans(scope), await figuresOf(scope)]
  const unplaced = new Map<string, { plan: string; people: number; why: string }>()
  const positions = bindings.flatMap(({ person, number: card, boundAt }) => {
    const row = live.get(card)
    // A place of before it was given out is the place of somebody else.
    if (row === undefined || row.plan === null || row.x === null || row.y === null || row.floor === null || row.placedAt === null || row.placedAt < boundAt) return []
    const [where, at] = [placed(row.plan), degreesAt(placed(row.plan), row.x, row.y)]
    if (at !== null) return [{ person, card, lon: at[0], lat: at[1], floor: row.floor, at: row.placedAt, silent: linkOf(row.seenAt, scope.now, lostSeconds) === 'silent' }]
    const { people } = unplaced.get(row.plan) ?? { people: 0 }
    unplaced.set(row.plan, { plan: row.plan, people: people + 1, why: 'why' in where ? where.why : '' })
    return []
  })
  return accept({ carriers: bindings.length, positions, unplaced: [...unplaced.values()] })
})
