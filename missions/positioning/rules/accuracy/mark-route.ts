import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Spot } from '../../contract/accuracy-test.ts'

export type Corner = Omit<Spot, 'name'>

/** Marks at even distances along a route of corners, both ends marked; each has the satellites and the risk of its leg. */
export const markRoute = (corners: readonly Corner[], count: number): Decision<Spot[]> => {
  const legs = corners.slice(1).map((to, at) => {
    const from = corners[at] as Corner
    return { from, to, metres: Math.hypot(to.x - from.x, to.y - from.y) }
  })
  const whole = legs.reduce((sum, { metres }) => sum + metres, 0)
  if (whole === 0) return refuse('no-route', '路线没有长度，请给出不同位置的转角', { field: 'corners' })
  let [leg, passed] = [0, 0]
  return accept(
    Array.from({ length: count }, (_, at): Spot => {
      const along = (whole * at) / (count - 1)
      while (leg < legs.length - 1 && along > passed + (legs[leg] as (typeof legs)[number]).metres) {
        passed += (legs[leg] as (typeof legs)[number]).metres
        leg += 1
      }
      const { from, to, metres } = legs[leg] as (typeof legs)[number]
      const part = metres === 0 ? 0 : Math.min(1, (along - passed) / metres)
      const round = (it: number): number => Math.round(it * 100) / 100
      return { name: `M${at + 1}`, x: round(from.x + (to.x - from.x) * part), y: round(from.y + (to.y - from.y) * part), satellite: from.satellite, risk: from.risk }
    }),
  )
}
