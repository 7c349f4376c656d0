import { openRecorder } from '@anlan/app-recorder/recorder'
import { readSettings } from '@anlan/app-recorder/settings'
import { SECOND } from '@anlan/kernel/time'

/** The recorder with its usual settings, but in a hurry to hear of new cameras, and looking for devices at one place instead of in the whole network: `PROBE_PORT`. */
const recorder = await openRecorder({
  ...readSettings(process.env), camerasEveryMs: 2 * SECOND, reportEveryMs: SECOND, probe: [{ host: '127.0.0.1', port: Number(process.env['PROBE_PORT']) }],
  say: (text, facts = {}) => void process.stdout.write(`${JSON.stringify({ text, ...facts })}\n`),
})
process.once('SIGTERM', () => void recorder.close().then(() => process.exit(0)))
