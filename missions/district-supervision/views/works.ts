import { accept } from '@anlan/kernel/decision'
import { addDays, plantDay, startOfDay } from '@anlan/kernel/time'
import { placeWords } from '@anlan/kernel/place-words'
import { answer } from '@anlan/platform/module/module'
import { type CountLine, drawPermits, type PlanLine, workCounts, workPermit, type WorkPermitLine, workPermits, workPlans } from '../contract/works.ts'
import { namesOf, registered } from '../intake/registered.ts'
import { noPermit } from '../intake/no-permit.ts'
import { draw } from '../rules/draw.ts'
import { fortnightOf } from '../rules/fortnight.ts'
import { faceIssues } from '../rules/permit-face.ts'
import { countRows, spotChecksOf } from '../store/spot-checks.ts'
import { everDelivered } from '../store/supervised.ts'
import { alarmRows, permitIds, type PermitRow, permitRows, permitsById, type PlanRow, planRows } from '../store/works.ts'

type NameOf = Awaited<ReturnType<typeof namesOf>>
const who = (enterprise: string, nameOf: NameOf) => ({ enterprise, enterpriseName: nameOf(enterprise).name, town: nameOf(enterprise).town })

const planLine = ({ enterprise, id, record: it, permits, late }: PlanRow & { readonly late: boolean }, nameOf: NameOf): PlanLine => ({
  ...who(enterprise, nameOf), id, unit: it.unit, workUnit: it.workUnit, contractor: it.contractor, content: it.content, place: placeWords(it), from: it.from, until: it.until, works: it.works.map(({ kind, level = null }) => ({ kind, level })),
  emergency: it.emergency, emergencyReason: it.emergencyReason ?? '', approvedAt: it.approvedAt ?? null, approvedBy: it.approvedBy ?? null, late, permits,
})

const plansView = answer(workPlans, async ({ day = undefined, enterprise, only, search = '', offset, limit }, scope) => {
  const on = day ?? plantDay(scope.now)
  const { rows, ...sums } = await planRows(scope.tx, on, { enterprise, only, search, offset, limit })
  const [nameOf, ever, all] = [await namesOf(scope), await everDelivered(scope.tx), await registered(scope)]
  return accept({ day: on, ...sums, never: all.filter(({ id }) => !ever.has(id)).length, rows: rows.map((row) => planLine(row, nameOf)) })
})

const permitLine = ({ enterprise, id, record: it, plan, alarms, checked_at: checkedAt, findings }: PermitRow, nameOf: NameOf): WorkPermitLine => ({
  ...who(enterprise, nameOf), id, number: it.number, kind: it.kind, level: it.level ?? null, state: it.state, unit: it.unit, workUnits: it.workUnits.join('、'), contractor: it.contractor, place: placeWords(it), content: it.content,
  from: it.from, until: it.until, startedAt: it.startedAt ?? null, at: it.at ?? null, alarms, issues: faceIssues(it, plan ?? undefined).length, checkedAt, findings,
})

const permitsView = answer(workPermits, async ({ offset, limit, ...filters }, scope) => {
  const [{ rows, total }, nameOf] = [await permitRows(scope.tx, filters, offset, limit), await namesOf(scope)]
  return accept({ total, rows: rows.map((row) => permitLine(row, nameOf)) })
})

const drawView = answer(drawPermits, async ({ seed, count, ...filters }, scope) => {
  const all = await permitIds(scope.tx, filters)
  const drawn = draw(all, seed, count)
  const rows = new Map((await permitsById(scope.tx, drawn.map(({ id }) => id))).map((row) => [row.id, row]))
  const nameOf = await namesOf(scope)
  return accept({ seed, of: all.length, rows: drawn.flatMap(({ id }) => rows.get(id) ?? []).map((row) => permitLine(row, nameOf)) })
})



const permitView = answer(workPermit, async ({ enterprise, id }, scope) => {
  const found = (await permitsById(scope.tx, [id])).find((row) => row.enterprise === enterprise)
  if (found === undefined) return noPermit
  const [alarms, checks, nameOf] = [await alarmRows(scope.tx, enterprise, id), await spotChecksOf(scope.tx, enterprise, id), await namesOf(scope)]
  return accept({
    ...who(enterprise, nameOf), permit: found.record, plan: found.plan, issues: faceIssues(found.record, found.plan ?? undefined),
    alarms: alarms.map(({ id: of, record: it }) => ({ id: of, code: it.code ?? null, text: it.text, begunAt: it.begunAt, endedAt: it.endedAt ?? null, result: it.result ?? null })),
    checks: checks.map(({ record: { id: of, at, by, seed, findings, comment }, order_id: order, state, answer: words }) => ({ id: of, at, by, seed, findings, comment, order: order === null || state === null ? null : { id: order, state, answer: words } })),
  })
})

const countsView = answer(workCounts, async ({ day = undefined, enterprise, offset, limit }, scope) => {
  const { from, until } = fortnightOf(day ?? plantDay(scope.now))
  const [found, nameOf, ever, all] = [await countRows(scope.tx, startOfDay(from), startOfDay(addDays(until, 1)), enterprise), await namesOf(scope), await everDelivered(scope.tx), await registered(scope)]
  const rows = found.map(({ enterprise: of, kind, level, plan_only: planOnly, permit_only: permitOnly, codes, ...it }) => ({ ...who(of, nameOf), ...it, kind: kind as CountLine['kind'], level, planOnly, permitOnly, codes: (codes ?? []).join('，') }))
  return accept({ from, until, never: all.filter(({ id }) => !ever.has(id)).map(({ name }) => name), total: rows.length, rows: rows.slice(offset, offset + limit) })
})

export const workViews = [plansView, permitsView, drawView, permitView, countsView]
