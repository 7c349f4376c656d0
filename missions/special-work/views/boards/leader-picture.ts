import { accept } from '@anlan/kernel/decision'
import { addDays, HOUR, plantDay, startOfDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import { leaderPicture } from '../../contract/boards.ts'
import { planWorks, worksOf } from '../../rules/boards/day-works.ts'
import { loadSetting } from '../../intake/load-setting.ts'
import { countKinds } from '../../rules/boards/month-days.ts'
import { watchedWords } from '../../rules/boards/watched.ts'
import { listAlarmRows } from '../../store/boards/alarm-rows.ts'
import { listInstructionRows } from '../../store/boards/instructions.ts'
import { liner } from '../line.ts'
import { alarmLine } from './alarms.ts'
import { worksBetween } from './day-works.ts'
import { judgeBetween } from './quality.ts'

const GONE = ['void', 'cancelled', 'closed']

/** The day on one page: what goes on, what is dangerous, what stopped, what is wrong, what was asked for. */
export const leaderPictureView = answer(leaderPicture, async (_input, scope) => {
  const { tx, org, now } = scope
  const day = plantDay(now)
  const week = { from: addDays(day, -6), to: day }
  const { plans, permits } = await worksBetween(scope, day, day)
  const lines = permits.map(await liner(scope))
  const at = lines.filter(({ state }) => !GONE.includes(state))
  const works = worksOf(plans, permits)
  const judged = await judgeBetween(scope, week.from, week.to)
  const [open, today] = [await listAlarmRows(tx, org, { kind: [], open: true, offset: 0, limit: 20 }), await listAlarmRows(tx, org, { kind: [], from: startOfDay(day), offset: 0, limit: 1 })]
  return accept({
    day, now, planned: planWorks(plans).length, contractor: works.filter(({ contractor }) => contractor !== '').length,
    counts: countKinds(works).map((it) => ({ ...it, working: lines.filter(({ state, kind, level }) => state === 'working' && kind === it.kind && level === it.level).length })),
    working: lines.filter(({ state }) => state === 'working'), high: at.filter(({ watched }) => watched), suspended: lines.filter(({ state }) => state === 'suspended'),
    expiring: lines.filter(({ state, until }) => (state === 'working' || state === 'suspended') && until - now < HOUR),
    alarms: open.rows.map(alarmLine), alarmsToday: today.total, watchedWords: watchedWords((await loadSetting(scope)).setting.watched), quality: { ...week, judged: judged.length, faulty: judged.filter(({ faults }) => faults.length > 0).length },
    instructions: (await listInstructionRows(tx, org, { state: ['open', 'answered'], offset: 0, limit: 10 })).rows,
  })
})
