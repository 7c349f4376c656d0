import { accept, refuse } from '@anlan/kernel/decision'
import { addDays, plantDay, startOfDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import { registerOnDay } from '../contract/register-on-day.ts'
import { registerLines } from '../rules/register-lines.ts'
import { loadRegisterThen } from '../store/register-on-day.ts'

export const registerOnDayView = answer(registerOnDay, async ({ day, offset, limit, ...asked }, { tx, org, now }) => {
  const today = plantDay(now)
  if (day !== undefined && day > today) return refuse('day-ahead', '还没有到这一天，请选择今天或以前的日期', { field: 'day' })
  const lines = registerLines(await loadRegisterThen(tx, org, startOfDay(addDays(day ?? today, 1))), asked)
  return accept({ rows: lines.slice(offset, offset + limit), total: lines.length })
})
