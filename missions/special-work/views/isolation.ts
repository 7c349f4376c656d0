import { accept } from '@anlan/kernel/decision'
import { placeWords } from '@anlan/kernel/place-words'
import { answer } from '@anlan/platform/module/module'
import { isolationOf, standingIsolations } from '../contract/isolation.ts'
import { fittedPoints, pointsOf } from '../store/isolation.ts'
import { readPermits } from '../store/permits.ts'

const isolationOfView = answer(isolationOf, async ({ permit }, { tx, org }) => accept({ points: await pointsOf(tx, org, permit) }))

const standingIsolationsView = answer(standingIsolations, async (_input, { tx, org }) => {
  const points = await fittedPoints(tx, org)
  const permits = new Map((await readPermits(tx, org, [...new Set(points.map(({ permit }) => permit))])).map((it) => [it.id, it]))
  return accept({ points: points.flatMap((point) => {
    const permit = permits.get(point.permit)
    return permit === undefined ? [] : [{ ...point, permitNumber: permit.number, permitState: permit.state, spot: placeWords(permit.request.place) }]
  }) })
})

export const isolationViews = [isolationOfView, standingIsolationsView]
