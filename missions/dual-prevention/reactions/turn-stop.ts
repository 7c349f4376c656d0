import { HOUR } from '@anlan/kernel/time'
import type { ScheduleKind } from '@anlan/platform/module/module'
import { figure } from '@anlan/standards/profile'
import { step } from '@anlan/kernel/lifecycle'
import { stopLife } from '../contract/stops/stop-life.ts'
import { byItself } from '../intake/hand.ts'
import { rulesOf } from '../intake/rules-of.ts'
import { keepStop, signsOf, TURN_STOP } from '../intake/stops/stop-books.ts'
import { tellForgotten, tellSigns } from '../intake/stops/tell-stop.ts'
import { revised } from '../rules/revision.ts'
import { turnOf } from '../rules/stops/stop-moves.ts'
import { newSigns } from '../rules/stops/stop-signs.ts'
import { loadRecord, STOP } from '../store/record-table.ts'
import { findStopRow } from '../store/stops/stop-rows.ts'

/** What time does to a stop: it begins, it is over, it is forgotten; and what does not fit together is told, once a day. */
export const turnStop: ScheduleKind = {
  kind: TURN_STOP,
  handle: async ({ key }, scope) => {
    const { tx, org, now } = scope
    const stop = await loadRecord(tx, org, STOP, key)
    if (stop === undefined) return
    const alarmAfter = figure(await rulesOf(scope), 'stop-restart-alarm-hours').value * HOUR
    const { move, forgotten, again } = turnOf(stop, now, alarmAfter)
    const signs = move === undefined && again === undefined ? [] : newSigns(stop.signs, await signsOf(scope, stop))
    const unitName = forgotten || signs.length > 0 ? ((await findStopRow(tx, org, key))?.unitName ?? '') : ''
    const next = move === undefined ? undefined : step(stopLife, stop.state ?? 'ended', move)
    if (move !== undefined && next?.accepted) await keepStop(scope, { stop: revised(stop, { state: next.value }, byItself(now)), step: move })
    else if (signs.length > 0) await keepStop(scope, { stop: revised(stop, {}, byItself(now)), step: 'signs' })
    await tellSigns(scope, stop, unitName, signs)
    if (forgotten) await tellForgotten(scope, stop, unitName)
    if (again !== undefined) await scope.schedule(TURN_STOP, key, again)
  },
}
