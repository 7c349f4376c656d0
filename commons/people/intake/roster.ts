import { accept, refuse } from '@anlan/kernel/decision'
import { addDays, DAY, startOfDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import {
  absenceCancelled, absenceRecorded, cancelAbsence, copyWeek, generateRoster, recordAbsence, rosterFilled, rosterSet, setRoster,
} from '../contract/roster.ts'
import { moveWeek, rotate } from '../rules/roster.ts'
import { personsById } from '../store/person-row.ts'
import { clearCell, clearDays, deleteAbsence, entriesBetween, insertAbsence, insertEntries, listShifts, lockRoster } from '../store/roster.ts'
import { orNull } from './change.ts'

const LONGEST = 370 * DAY
const sameSet = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((it) => other.includes(it))

export const setRosterIntake = answer(setRoster, async ({ day, shift, post, before, persons }, scope) => {
  const { tx, org } = scope
  await lockRoster(tx, org)
  const stands = (await entriesBetween(tx, org, day, day)).filter((it) => it.shift === shift && it.post === post).map((it) => it.person)
  if (!sameSet(before, stands) && !sameSet(persons, stands)) {
    const names = (await personsById(tx, org, stands)).map((it) => it.name)
    return refuse('roster-changed', `该班次刚被其他人改为：${names.join('、') || '无人'}，请核对后再排`, { kind: 'conflict', facts: { persons: stands } })
  }
  const wanted = [...new Set(persons)]
  if ((await personsById(tx, org, wanted)).length !== wanted.length) return refuse('no-such-person', '人员名单中有已不存在的人，请重新选择', { field: 'persons' })
  if (!(await listShifts(tx, org)).some((it) => it.id === shift)) return refuse('no-such-shift', '没有这个班次，请刷新页面', { field: 'shift' })
  await clearCell(tx, org, day, shift, post)
  await insertEntries(tx, org, wanted.map((person) => ({ day, shift, post, person })))
  scope.record(rosterSet, { data: { day, shift, post, persons: wanted } })
  return accept({ persons: wanted })
})

export const generateRosterIntake = answer(generateRoster, async (input, scope) => {
  const { tx, org } = scope
  if (input.to < input.from) return refuse('days-reversed', '结束日期早于开始日期', { field: 'to' })
  if (startOfDay(input.to) - startOfDay(input.from) > LONGEST) return refuse('too-many-days', '一次最多排一年', { field: 'to' })
  const shifts = (await listShifts(tx, org)).map((it) => it.id)
  if (input.pattern.some((it) => it !== null && !shifts.includes(it))) return refuse('no-such-shift', '轮班规律中有已不存在的班次', { field: 'pattern' })
  const persons = [...new Set(input.teams.flatMap((team) => team.persons))]
  if ((await personsById(tx, org, persons)).length !== persons.length) return refuse('no-such-person', '班组中有已不存在的人，请重新选择', { field: 'teams' })
  await lockRoster(tx, org)
  await clearDays(tx, org, input.from, input.to, input.post)
  const entries = await insertEntries(tx, org, rotate(input))
  scope.record(rosterFilled, { data: { from: input.from, to: input.to, post: input.post, entries } })
  return accept({ entries })
})

export const copyWeekIntake = answer(copyWeek, async ({ from, to }, scope) => {
  const { tx, org } = scope
  if (Math.abs(startOfDay(to) - startOfDay(from)) < 7 * DAY) return refuse('weeks-overlap', '两周不能重叠', { field: 'to' })
  await lockRoster(tx, org)
  const week = await entriesBetween(tx, org, from, addDays(from, 6))
  if (week.length === 0) return refuse('week-empty', '来源周还没有排班', { field: 'from' })
  await clearDays(tx, org, to, addDays(to, 6))
  const entries = await insertEntries(tx, org, moveWeek(week, from, to))
  scope.record(rosterFilled, { data: { from: to, to: addDays(to, 6), post: null, entries } })
  return accept({ entries })
})

export const recordAbsenceIntake = answer(recordAbsence, async ({ substitute, ...input }, scope) => {
  const absence = { ...input, substitute: orNull(substitute) }
  if (absence.endsAt <= absence.startsAt) return refuse('times-reversed', '结束时间应晚于开始时间', { field: 'endsAt' })
  if (absence.substitute === absence.person) return refuse('own-substitute', '替班人不能是本人', { field: 'substitute' })
  const persons = await personsById(scope.tx, scope.org, [absence.person, ...(absence.substitute === null ? [] : [absence.substitute])])
  if (!persons.some((it) => it.id === absence.person)) return refuse('no-such-person', '没有这个人员', { field: 'person' })
  if (absence.substitute !== null && !persons.some((it) => it.id === absence.substitute)) return refuse('no-such-person', '没有这个替班人', { field: 'substitute' })
  if (!(await insertAbsence(scope.tx, scope.org, absence))) return refuse('absence-stands', '这条请假已登记', { kind: 'conflict' })
  scope.record(absenceRecorded, { subject: absence.person, data: { absence } })
  return accept({ id: absence.id })
})

export const cancelAbsenceIntake = answer(cancelAbsence, async ({ id }, scope) => {
  if ((await deleteAbsence(scope.tx, scope.org, id)) === 0) return refuse('gone', '这条请假已取消，请刷新页面', { kind: 'missing' })
  scope.record(absenceCancelled, { data: { id } })
  return accept({ id })
})
