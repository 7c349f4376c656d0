import { accept } from '@anlan/kernel/decision'
import { DAY, type Instant, type PlantDay, plantDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import { COMMITMENT_COUNTS } from '../contract/commitment.ts'
import { commitments, deliveredStops, type MajorDanger, majorDangers, type Stop } from '../contract/supervised.ts'
import { namesOf, registered } from '../intake/registered.ts'
import { planOf, stopFacts } from '../rules/delivered.ts'
import { daysOverdue } from '../rules/liveness.ts'
import { commitmentRows, everDelivered, majorDangerCounts, majorDangerRows, type SupervisedRow, stopRows, type StopRow } from '../store/supervised.ts'

type NameOf = Awaited<ReturnType<typeof namesOf>>

/** The inbox's schemas have judged these fields when they came. */
interface Danger {
  readonly name: string
  readonly place: string
  readonly state: MajorDanger['state']
  readonly reportedAt: Instant
  readonly deadline?: PlantDay | null
  readonly acceptedAt?: Instant | null
  readonly responsible?: { readonly name: string } | null
}

const dangerOf = ({ enterprise, id, record, order }: SupervisedRow, nameOf: NameOf, now: Instant): MajorDanger => {
  const { name, place, state, reportedAt, deadline = null, acceptedAt, responsible } = record as unknown as Danger
  const who = nameOf(enterprise)
  return {
    enterprise, enterpriseName: who.name, town: who.town, id, name, place, state, reportedAt, deadline, order,
    days: Math.max(0, Math.floor(((acceptedAt ?? now) - reportedAt) / DAY)),
    overdueDays: state === 'rectifying' && deadline !== null ? daysOverdue(deadline, plantDay(now)) : 0,
    responsible: responsible?.name ?? null,
    plan: planOf(record),
  }
}

const majorDangersView = answer(majorDangers, async ({ enterprise, closed, search = '', offset, limit }, scope) => {
  const today = plantDay(scope.now)
  const { rows, total } = await majorDangerRows(scope.tx, today, closed === 'true', { enterprise, search, offset, limit })
  const nameOf = await namesOf(scope)
  return accept({ rows: rows.map((row) => dangerOf(row, nameOf, scope.now)), total, ...(await majorDangerCounts(scope.tx, today)) })
})

const stopOf = ({ enterprise, id, record, order, unit, phase }: StopRow, nameOf: NameOf): Stop => {
  const { startAt, endAt, reason } = record as unknown as Pick<Stop, 'startAt' | 'endAt' | 'reason'>
  const who = nameOf(enterprise)
  return { enterprise, enterpriseName: who.name, town: who.town, id, unit: unit ?? '未报送名称的单元', startAt, endAt, reason, phase, order, ...stopFacts(record) }
}

const stopsView = answer(deliveredStops, async ({ enterprise, phase, search = '', offset, limit }, scope) => {
  const { rows, total } = await stopRows(scope.tx, scope.now, phase, { enterprise, search, offset, limit })
  const nameOf = await namesOf(scope)
  return accept({ rows: rows.map((row) => stopOf(row, nameOf)), total })
})

interface Published {
  readonly issue: number
  readonly signedAt: Instant
  readonly riskGrade: '1' | '2' | '3' | '4'
  readonly content: string
  readonly signatory: { readonly name: string }
  readonly majorDanger?: boolean | null
  readonly counts: Readonly<Record<string, unknown>>
}

/** What is going on there, in words; what is zero is left out. */
const countsOf = ({ counts }: Published): { title: string; count: number }[] =>
  Object.entries(COMMITMENT_COUNTS).flatMap(([key, title]) => {
    const count = counts[key]
    return typeof count === 'number' && count > 0 ? [{ title, count }] : []
  })

const commitmentsView = answer(commitments, async ({ day = undefined }, scope) => {
  const on = day ?? plantDay(scope.now)
  const [found, ever] = [await commitmentRows(scope.tx, on), await everDelivered(scope.tx)]
  const rows = (await registered(scope)).map((org) => {
    const row = found.find(({ enterprise }) => enterprise === org.id)
    const it = row?.record as unknown as Published | undefined
    const published =
      row === undefined || it === undefined
        ? null
        : { id: row.id, at: it.signedAt, issue: it.issue, grade: it.riskGrade, signatory: it.signatory.name, content: it.content, majorDanger: it.majorDanger ?? false, counts: countsOf(it) }
    return { enterprise: org.id, enterpriseName: org.name, town: org.town, type: org.type, published, never: !ever.has(org.id) }
  })
  const published = rows.filter((row) => row.published !== null).length
  const unknown = rows.filter((row) => row.published === null && row.never).length
  return accept({ day: on, rows, published, missing: rows.length - published - unknown, unknown })
})

export const supervisedViews = [majorDangersView, stopsView, commitmentsView]
