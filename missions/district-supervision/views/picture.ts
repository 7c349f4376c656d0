import { accept, refuse } from '@anlan/kernel/decision'
import { type Instant, plantDay } from '@anlan/kernel/time'
import { getEnterprise } from '@anlan/plant/contract/enterprise'
import type { Org } from '@anlan/plant/contract/org'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { INBOX_KINDS, type InboxKind } from '../contract/inbox-record.ts'
import { activity, enterprisePage, overdue, districtOverview, type Standing } from '../contract/overview.ts'
import { namesOf, registered } from '../intake/registered.ts'
import { daysOverdue, liveOf } from '../rules/liveness.ts'
import { activityRows, kindRows, levelRows, overdueRows, refusalRows, type StandingRow, standingRows } from '../store/picture.ts'

const standing = (org: Org, row: StandingRow | undefined, now: Instant): Standing => ({
  id: org.id, name: org.name, town: org.town, type: org.type, demonstration: org.demonstration,
  registrationCode: org.registrationCode, provisional: org.provisional,
  live: liveOf(row?.last_at ?? null, now),
  lastAt: row?.last_at ?? null,
  today: {
    inspections: row?.inspections ?? 0, abnormal: row?.abnormal ?? 0, missed: row?.missed ?? 0, reported: row?.reported ?? 0, closed: row?.closed ?? 0,
  },
  open: row?.open ?? 0, openMajor: row?.open_major ?? 0, overdue: row?.overdue ?? 0,
  longestOverdueDays: row?.oldest_deadline ? daysOverdue(row.oldest_deadline, plantDay(now)) : 0,
  delivered: row?.delivered ?? 0, deliveredToday: row?.delivered_today ?? 0, refused: row?.refused ?? 0,
})

const overviewView = answer(districtOverview, async (_input, scope) => {
  const today = plantDay(scope.now)
  const rows = new Map((await standingRows(scope.tx, today)).map((row) => [row.enterprise, row]))
  const enterprises = (await registered(scope)).map((org) => standing(org, rows.get(org.id), scope.now))
  const sum = (of: (it: Standing) => number): number => enterprises.reduce((total, it) => total + of(it), 0)
  const totals = {
    enterprises: enterprises.length,
    live: sum(({ live }) => (live === 'live' ? 1 : 0)),
    inspections: sum((it) => it.today.inspections), abnormal: sum((it) => it.today.abnormal), missed: sum((it) => it.today.missed),
    reported: sum((it) => it.today.reported), closed: sum((it) => it.today.closed),
    open: sum((it) => it.open), openMajor: sum((it) => it.openMajor), overdue: sum((it) => it.overdue),
    delivered: sum((it) => it.delivered), deliveredToday: sum((it) => it.deliveredToday), refused: sum((it) => it.refused),
  }
  return accept({ at: scope.now, today, enterprises, totals })
})

const overdueView = answer(overdue, async ({ enterprise, search = '', offset, limit }, scope) => {
  const today = plantDay(scope.now)
  const { rows, total } = await overdueRows(scope.tx, today, { enterprise, search, offset, limit })
  const nameOf = await namesOf(scope)
  return accept({
    total,
    rows: rows.map(({ enterprise: of, id, deadline, record }) => ({
      enterprise: of, enterpriseName: nameOf(of).name, town: nameOf(of).town, id, name: record.name, place: record.place, level: record.level,
      deadline, days: daysOverdue(deadline, today), responsible: record.responsible?.name ?? '',
    })),
  })
})

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const activityView = answer(activity, async ({ enterprise, day, what, search = '', offset, limit }, scope) => {
  const { rows, total } = await activityRows(scope.tx, day ?? plantDay(scope.now), what, { enterprise, search, offset, limit })
  const nameOf = await namesOf(scope)
  return accept({
    total,
    rows: rows.map(({ enterprise: of, kind, id, at, record, content }) => ({
      enterprise: of, enterpriseName: nameOf(of).name, kind, id, at,
      headline: text(record['name']) || content || text(record['note']) || '排查',
      who: text(record['inspector']) || text(kind === 'closed' ? (record['acceptor'] as { name?: unknown } | null)?.name : record['reporter']),
    })),
  })
})

const missing = refuse('no-such-enterprise', '名录中没有这家企业，或不属于您的辖区', { kind: 'missing' })

const page = async (org: Org, scope: Scope) => {
  const [row] = await standingRows(scope.tx, plantDay(scope.now), org.id)
  const [kinds, refusals, levels] = [await kindRows(scope.tx, org.id), await refusalRows(scope.tx, org.id), await levelRows(scope.tx, org.id)]
  return accept({
    at: scope.now,
    standing: standing(org, row, scope.now),
    delivered: (Object.keys(INBOX_KINDS) as InboxKind[]).map((kind) => {
      const { held: count = 0, deleted = 0, last_at: lastAt = null } = kinds.find((it) => it.kind === kind) ?? {}
      return { kind, count, deleted, lastAt, refused: refusals.filter((it) => it.kind === kind).length }
    }),
    refusals,
    levels,
  })
}

const enterpriseView = answer(enterprisePage, async ({ enterprise: id }, scope) => {
  const found = await scope.ask(getEnterprise, { id })
  return found.accepted ? page(found.value, scope) : missing
})

export const pictureViews = [overviewView, overdueView, activityView, enterpriseView]
