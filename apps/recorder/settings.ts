import { SECOND } from '@anlan/kernel/time'
import type { RecorderParts } from './recorder.ts'

const MEGA = 1024 * 1024
const number = (text: string | undefined, otherwise: number): number => (text === undefined || text === '' || !Number.isFinite(Number(text)) ? otherwise : Number(text))

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
  quotaBytes: number(environment['RECORDER_QUOTA_MB'], Number.MAX_SAFE_INTEGER / MEGA) * MEGA,
})
