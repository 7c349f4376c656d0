import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import type { Instant } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { deviceFailed, deviceRecovered, deviceRegister } from '../../contract/device.ts'
import { type DeviceFailure, deviceFailures, type WatchedDevice } from '../../rules/devices/device-failures.ts'
import { deviceLiveOf } from '../../store/devices/device-live.ts'
import { endFailure, keepFailure, type StandingFailure, standingFailures } from '../../store/devices/device-failures.ts'

const alarmOf = (cause: string): string => `positioning:device:${cause}`

export const watchedDevices = async (scope: Scope): Promise<WatchedDevice[]> => {
  const live = new Map((await deviceLiveOf(scope.tx, scope.org)).map((it) => [it.number, it]))
  return (await everyRow(scope, deviceRegister)).map(({ id, data: { number, kind, plan, silentMinutes } }) => {
    const heard = live.get(number)
    return { id, number, kind, plan, silentMinutes, seenAt: heard?.seenAt ?? null, fault: heard?.fault ?? '' }
  })
}

const begin = async (scope: Scope, it: DeviceFailure): Promise<void> => {
  await keepFailure(scope.tx, scope.org, it)
  scope.record(deviceFailed, { subject: it.device, data: { device: it.device, number: it.number, reason: it.title, since: it.since } })
  await scope.order(raiseAlarm, {
    cause: alarmOf(it.cause), kind: 'device-fault', level: it.device === null ? 'orange' : 'yellow', title: it.title, text: it.reason, to: [{ role: 'safety-manager' }],
    link: it.device === null ? '/positioning/devices' : `/positioning/devices/${it.device}`, ...(it.device === null ? {} : { subject: it.device }), ...(it.plan === '' ? {} : { place: it.plan }),
  })
}

const end = async (scope: Scope, { cause, device, number, reason, since }: StandingFailure): Promise<void> => {
  await endFailure(scope.tx, scope.org, cause, scope.now)
  scope.record(deviceRecovered, { subject: device, data: { device, number, reason, since } })
  await scope.order(clearAlarm, { cause: alarmOf(cause), reason: cause.startsWith('silent') ? '设备恢复上报，或已不再登记' : '设备不再报告故障，或已不再登记' })
}

/**
 * What is wrong with the devices now becomes alarms; what is no longer ends by itself.
 * @param awake see `deviceFailures`: it keeps new silences back, and ends none
 */
export const watchDevices = async (scope: Scope, awake: Instant): Promise<void> => {
  const [standing, devices] = [await standingFailures(scope.tx, scope.org), await watchedDevices(scope)]
  const [now, told] = [deviceFailures(devices, scope.now, 0), deviceFailures(devices, scope.now, awake)]
  const stands = (cause: string): boolean => now.some((it) => it.cause === cause)
  for (const it of standing) if (!stands(it.cause)) await end(scope, it)
  for (const it of told) if (!standing.some(({ cause }) => cause === it.cause)) await begin(scope, it)
}
