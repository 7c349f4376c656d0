import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { livePositions } from '../contract/live.ts'
import { carriersOf } from '../intake/card.ts'
import { fenceNamesOf, figuresOf } from '../intake/engine-setting.ts'
import { linkOf } from '../rules/link.ts'
import { bindingsOf } from '../store/bindings.ts'
import { standingAlarms } from '../store/judged.ts'
import { liveOf } from '../store/live.ts'

const livePositionsView = answer(livePositions, async ({ plan }, scope) => {
  const { tx, org, now } = scope
  const [bindings, live, alarms, names] = [await bindingsOf(tx, org), await liveOf(tx, org), await standingAlarms(tx, org), await fenceNamesOf(scope)]
  const carriers = await carriersOf(scope, [...bindings.map(({ person }) => person), ...alarms.flatMap((it) => it.carriers)])
  const carriedBy = new Map(bindings.map(({ number, person }) => [number, person]))
  const { lostSeconds } = figuresOf()
  const people = live.flatMap(({ number, plan: where, x, y, floor, placedAt, seenAt, battery, fences }) => {
    const carrier = carriers.get(carriedBy.get(number) ?? '')
    if (carrier === undefined || where === null || x === null || y === null || floor === null || placedAt === null) return []
    return [{ carrier, card: number, plan: where, x, y, floor, at: placedAt, silent: linkOf(seenAt, now, lostSeconds) === 'silent', battery, fences: [...fences] }]
  })
  const count = (is: (it: (typeof people)[number]) => boolean): number => people.filter(is).length
  return accept({
    now,
    people: plan === undefined ? people : people.filter((it) => it.plan === plan),
    areas: [...names].map(([fence, name]) => ({ fence, name, heads: count((it) => it.fences.includes(fence)), silent: count((it) => it.silent && it.fences.includes(fence)) })),
    standing: alarms.map((it) => ({ ...it, fenceName: it.fence === null ? null : (names.get(it.fence) ?? null), carriers: it.carriers.map((id) => carriers.get(id)?.name ?? '未知人员') })),
    counts: {
      online: count((it) => !it.silent), silent: count((it) => it.silent),
      employee: count((it) => it.carrier.class === 'employee'), contractor: count((it) => it.carrier.class === 'contractor'), visitor: count((it) => it.carrier.class === 'visitor'),
    },
  })
})

export const liveViews = [livePositionsView]
