import { SECOND } from '@anlan/kernel/time'
import { DEVICE_ID } from '@anlan/edge-gb28181/device-id'
import { Fault } from '@anlan/kernel/fault'
import type { GbSettings } from './gb-devices.ts'
import type { RecorderParts } from './recorder.ts'

const MEGA = 1024 * 1024
const number = (text: string | undefined, otherwise: number): number => (text === undefined || text === '' || !Number.isFinite(Number(text)) ? otherwise : Number(text))

const portsOf = (text: string | undefined): GbSettings['mediaPorts'] => {
  const [, from, to] = /^(\d{4,5})-(\d{4,5})$/.exec(text ?? '') ?? []
  return from === undefined ? undefined : { from: Number(from), to: Number(to) }
}
/** Off unless a port is named; a platform without a number of its own or without a password takes nobody. */
const gbOf = (environment: Readonly<Record<string, string | undefined>>): GbSettings | undefined => {
  const [port, id, password] = [environment['RECORDER_GB_PORT'] ?? '', environment['RECORDER_GB_ID'] ?? '', environment['RECORDER_GB_PASSWORD'] ?? '']
  if (port === '') return undefined
  if (!DEVICE_ID.test(id) || password === '') throw new Fault('settings', '国标接入还要 RECORDER_GB_ID（20 位数字）和 RECORDER_GB_PASSWORD', { retry: false })
  return {
    id, password, port: number(port, 5_060), bind: environment['RECORDER_GB_BIND'] ?? '0.0.0.0', host: environment['RECORDER_GB_HOST'] ?? '',
    algorithm: environment['RECORDER_GB_ALGORITHM'] === 'SHA-256' ? 'SHA-256' : 'MD5', keepaliveMs: number(environment['RECORDER_GB_KEEPALIVE_SECONDS'], 60) * SECOND, mediaPorts: portsOf(environment['RECORDER_GB_MEDIA_PORTS']),
  }
}

/** The environment of the process; README.md tells what each is for. */
export const readSettings = (environment: Readonly<Record<string, string | undefined>>): Omit<RecorderParts, 'say'> => ({
  server: (environment['RECORDER_SERVER'] ?? '').replace(/\/$/, ''),
  id: environment['RECORDER_ID'] ?? '',
  token: environment['RECORDER_TOKEN'] ?? '',
  folder: environment['RECORDER_FOLDER'] ?? 'recordings',
  host: environment['RECORDER_HOST'] ?? '127.0.0.1',
  port: number(environment['RECORDER_PORT'], 8700),
  segmentMs: number(environment['RECORDER_SEGMENT_SECONDS'], 60) * SECOND,
  timeoutMs: number(environment['RECORDER_SILENT_SECONDS'], 8) * SECOND,
  reportEveryMs: 2 * SECOND,
  camerasEveryMs: 10 * SECOND,
  reserveBytes: number(environment['RECORDER_RESERVE_MB'], 2_048) * MEGA,
  gb: gbOf(environment),
  quotaBytes: number(environment['RECORDER_QUOTA_MB'], Number.MAX_SAFE_INTEGER / MEGA) * MEGA,
})
