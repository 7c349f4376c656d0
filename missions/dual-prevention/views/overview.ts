import type { z } from 'zod'
import { accept } from '@anlan/kernel/decision'
import { addDays, plantDay, startOfDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import { dangerLife } from '../contract/danger-life.ts'
import { myInbox, today } from '../contract/overview.ts'
import { deadlineEnd, isOverdue } from '../rules/overdue-climb.ts'
import { dueRowsOf } from '../store/list-due-rows.ts'
import { countDangers, countDues, countDuesOf, countRegister, dangersWaitingFor, type WaitingDanger } from '../store/overview.ts'

type Item = z.output<typeof myInbox.output>['items'][number]

const MOST = 50
const KIND = { reported: 'confirm', rectifying: 'rectify', 'to-accept': 'accept' } as const satisfies Partial<Record<WaitingDanger['state'], Item['kind']>>

const asItem = (danger: WaitingDanger, now: number): Item => {
  const { id, state, name, place, level, deadline, reporter } = danger
  const kind = KIND[state as keyof typeof KIND]
  return {
    kind,
    id,
    title: name,
    detail: kind === 'confirm' ? `${place}，${reporter}上报` : place,
    dueAt: kind === 'rectify' && deadline !== null ? deadlineEnd(deadline) : null,
    overdue: isOverdue(danger, now),
    major: level === '1',
  }
}

/** What is overdue, then what has a time, the nearest first, then the rest. */
const byUrgency = (a: Item, b: Item): number => Number(b.overdue) - Number(a.overdue) || (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || 0

const myInboxView = answer(myInbox, async (_input, { tx, org, person, actor, roles, now }) => {
  const who = person ?? actor.id
  const may = (name: keyof typeof dangerLife.moves) => dangerLife.moves[name].may.some((role) => roles.includes(role))
  const [dangers, dues, count] = await Promise.all([
    dangersWaitingFor(tx, org, { person: who, confirms: may('confirm'), acceptsForAll: roles.includes('safety-manager') }),
    dueRowsOf(tx, org, who, { now, since: now, until: now + 1, limit: MOST }),
    countDuesOf(tx, org, who, now),
  ])
  const items = dangers.map((danger) => asItem(danger, now))
  const of = (kind: Item['kind']) => items.filter((item) => item.kind === kind).length
  const dueItems = dues.map((due): Item => ({ kind: 'due', id: due.id, title: due.content, detail: `${due.unitName}，${due.riskEventName}`, dueAt: due.endAt, overdue: false, major: false }))
  return accept({
    counts: { dues: count, confirm: of('confirm'), rectify: of('rectify'), accept: of('accept'), overdue: items.filter((item) => item.overdue).length },
    items: [...items, ...dueItems].toSorted(byUrgency).slice(0, MOST),
  })
})

const todayView = answer(today, async (_input, { tx, org, now }) => {
  const day = plantDay(now)
  const period = { day, from: startOfDay(day), to: startOfDay(addDays(day, 1)), now }
  const [dues, dangers, { units, riskEvents, measures, plans, ...levels }] = await Promise.all([countDues(tx, org, period), countDangers(tx, org, period), countRegister(tx, org)])
  const ended = dues.done + dues.missed + dues.madeUp
  return accept({ day, dues: { ...dues, rate: ended === 0 ? null : dues.done / ended }, dangers, register: { units, riskEvents, measures, plans }, levels })
})

export const overviewViews = [myInboxView, todayView]
