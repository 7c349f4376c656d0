import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { deviceRegister, listUnknownDevices } from '../../contract/device.ts'
import { type DeviceStatus, listDeviceStatus } from '../../contract/device-status.ts'
import { figuresOf } from '../../intake/own-figures.ts'
import { deviceState } from '../../rules/devices/device-state.ts'
import { calibrationsOf } from '../../store/devices/calibrations.ts'
import { deviceLiveOf } from '../../store/devices/device-live.ts'
import { sourcesOf } from '../../store/sources.ts'

const MOST_STRANGERS = 500

/** Every device with what was last heard of it and when it is due for calibration. */
const deviceStatuses = async (scope: Scope): Promise<DeviceStatus[]> => {
  const { tx, org, now } = scope
  const live = new Map((await deviceLiveOf(tx, org)).map((it) => [it.number, it]))
  const sources = new Map((await sourcesOf(tx, org)).map(({ id, name }) => [id, name]))
  const records = await calibrationsOf(tx, org)
  const { lowBatteryPercent } = await figuresOf(scope)
  return (await everyRow(scope, deviceRegister)).map(({ id, data: { number, kind, model, protocol, plan, x, y, floor, reachMetres, explosionProof, silentMinutes } }) => {
    const heard = live.get(number)
    const battery = heard?.battery ?? null
    return {
      id, number, kind, model, protocol, plan, x, y, floor, reachMetres, explosionProof,
      state: deviceState({ kind, silentMinutes, seenAt: heard?.seenAt ?? null, fault: heard?.fault ?? '' }, now),
      fault: heard === undefined || heard.fault === '' ? null : heard.fault,
      battery, lowBattery: battery !== null && battery < lowBatteryPercent, seenAt: heard?.seenAt ?? null,
      source: heard === undefined ? null : (sources.get(heard.source) ?? null),
      calibrationDue: records.find(({ device }) => device === number)?.nextDue ?? null,
    }
  })
}

const listDeviceStatusView = answer(listDeviceStatus, async ({ offset, limit, kind, state, words }, scope) => {
  const ofKind = (await deviceStatuses(scope)).filter((it) => kind.length === 0 || kind.includes(it.kind))
  const found = ofKind.filter((it) => (state.length === 0 || state.includes(it.state)) && (words === '' || it.number.includes(words) || it.model.includes(words)))
  const count = (is: (it: DeviceStatus) => boolean): number => ofKind.filter(is).length
  const inState = (of: DeviceStatus['state']): number => count((it) => it.state === of)
  return accept({
    rows: found.slice(offset, offset + limit), total: found.length, now: scope.now,
    counts: { online: inState('online'), faulty: inState('faulty'), silent: inState('silent'), never: inState('never'), lowBattery: count((it) => it.lowBattery) },
  })
})

const listUnknownDevicesView = answer(listUnknownDevices, async (_input, scope) => {
  const { tx, org } = scope
  const known = new Set((await everyRow(scope, deviceRegister)).map(({ data }) => data.number))
  const sources = new Map((await sourcesOf(tx, org)).map(({ id, name }) => [id, name]))
  const strangers = (await deviceLiveOf(tx, org)).filter(({ number }) => !known.has(number)).slice(0, MOST_STRANGERS)
  return accept({
    devices: strangers.map(({ number, source, firstAt, seenAt, words, battery, fault }) => ({ number, source: sources.get(source) ?? '已停用的数据源', firstAt, lastAt: seenAt, words, battery, fault: fault === '' ? null : fault })),
  })
})

export const deviceViews = [listDeviceStatusView, listUnknownDevicesView]
