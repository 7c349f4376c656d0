import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import { CENTIMETRES, isTrackable, type TrackFix } from '../../rules/track/track-point.ts'

/** An array as PostgreSQL reads it. The driver would look at every element for what has to be quoted; these are numbers and ids. */
const list = (values: readonly (string | number)[]): string => `{${values.join(',')}}`

/** Beyond it a fix says nothing at all. */
const VAGUE = 10_000
const exactness = ({ accuracy }: TrackFix): number | 'null' => (accuracy === undefined || !Number.isFinite(accuracy) ? 'null' : Math.min(Math.abs(accuracy), VAGUE))

/**
 * Writes raw fixes down, in one statement whatever their number. What stands already is not written twice.
 * COPY is as fast (bench `tracks`), cannot pass over what stands, and is refused where rows are protected.
 * @returns how many were written: without what came again, and without what no plan can hold (see `isTrackable`)
 */
export const appendFixes = async (tx: Tx, org: Id, fixes: readonly TrackFix[]): Promise<number> => {
  const kept = fixes.filter(isTrackable)
  if (kept.length === 0) return 0
  const plans = [...new Set(kept.map(({ plan }) => plan))]
  const places = new Map(plans.map((plan, at) => [plan, at + 1]))
  return tx.run(sql`insert into track_tail (org_id, person, at, x, y, floor, plan, accuracy)
    select ${org}::uuid, person, at, x, y, floor, (${plans}::text[])[plan], accuracy
    from unnest(
      ${list(kept.map(({ person }) => person))}::uuid[], ${list(kept.map(({ at }) => Math.floor(at)))}::bigint[],
      ${list(kept.map(({ x }) => Math.round(x * CENTIMETRES)))}::int[], ${list(kept.map(({ y }) => Math.round(y * CENTIMETRES)))}::int[],
      ${list(kept.map(({ floor }) => Math.round(floor)))}::int[], ${list(kept.map(({ plan }) => places.get(plan) ?? 0))}::int[], ${list(kept.map(exactness))}::real[]
    ) as fix(person, at, x, y, floor, plan, accuracy)
    on conflict do nothing`)
}
