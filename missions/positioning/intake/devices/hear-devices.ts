import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { deviceRegister } from '../../contract/device.ts'
import type { DeviceReport } from '../../contract/device-report.ts'
import type { Source, Taken } from '../../contract/report.ts'
import { isTimely } from '../../rules/place-report.ts'
import { saveDeviceWords } from '../../store/devices/device-live.ts'
import { standingFailures } from '../../store/devices/device-failures.ts'
import { noteHeard } from '../../store/sources.ts'
import { watchDevices } from './watch-devices.ts'

/** Heartbeats on disk; one that changes what stands is judged at once, the others with the next look. */
export const hearDevices = async (scope: Scope, source: Source, reports: readonly DeviceReport[]): Promise<Taken> => {
  const { tx, org, now } = scope
  const timely = reports.filter(({ at }) => isTimely(at, now))
  const known = new Set((await everyRow(scope, deviceRegister)).map(({ data }) => data.number))
  if (timely.length > 0) await saveDeviceWords(tx, org, source.id, timely)
  const parked = timely.filter(({ device }) => !known.has(device)).length
  const refused = reports.length - timely.length
  await noteHeard(tx, org, { source: source.id, at: now, reports: reports.length, parked, refused })
  // Silence is the look's affair: it knows since when we listen.
  if (timely.some(({ fault }) => fault !== null && fault !== '') || (await standingFailures(tx, org)).length > 0) await watchDevices(scope, now)
  return { accepted: timely.length - parked, parked, refused }
}
