import { endpointsOf } from '@anlan/kernel/register'
import { areaRegister } from '@anlan/plant/contract/place'
import { pointStates } from '@anlan/plant/contract/reading'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { weatherNoteRegister } from '../../contract/weather.ts'
import { detectorRegister } from '../../contract/setting.ts'
import { standingHolds } from '../../store/holds.ts'
import { loadSetting } from '../load-setting.ts'
import { windowNow } from './window.ts'

const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => (made ??= work())
}

/** Gas alarms that stand anywhere: few, whatever the plant has of detectors. */
const alarmedPoints = async (scope: Scope) => {
  const found = await scope.ask(pointStates, { condition: ['low', 'high', 'high-high'] })
  return found.accepted ? found.value.points : []
}
const windPoints = async (scope: Scope) => {
  const found = await scope.ask(pointStates, { quantity: 'wind-speed' })
  return found.accepted ? found.value.points : []
}
const weatherNotes = async (scope: Scope) => {
  // Of the newest only: notes are for hours, not for years.
  const found = await scope.ask(endpointsOf(weatherNoteRegister).list, { limit: 50 })
  return found.accepted ? found.value.rows.map(({ data }) => data) : []
}

/** What is the same for every permit that is looked at in one transaction: asked for once, and only when somebody needs it. */
export const openCommon = (scope: Scope) => {
  const setting = once(async () => (await loadSetting(scope)).setting)
  return {
    setting,
    window: once(async () => windowNow(scope, await setting())),
    holds: once(() => standingHolds(scope.tx, scope.org)),
    alarmed: once(() => alarmedPoints(scope)),
    wind: once(() => windPoints(scope)),
    notes: once(() => weatherNotes(scope)),
    detectors: once(async () => (await everyRow(scope, detectorRegister)).map(({ data }) => data)),
    areas: once(async () => (await everyRow(scope, areaRegister)).map(({ data }) => data)),
  }
}
export type Common = ReturnType<typeof openCommon>
