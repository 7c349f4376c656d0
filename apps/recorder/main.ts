import { openRecorder } from './recorder.ts'
import { readSettings } from './settings.ts'

/** `node apps/recorder/main.ts`: our recorder, until it is told to end. Started with `UV_THREADPOOL_SIZE` above two for each camera. */
const say = (text: string, facts: object = {}): void => void process.stdout.write(`${JSON.stringify({ time: Date.now(), text, ...facts })}\n`)

const settings = readSettings(process.env)
if (settings.server === '' || settings.id === '' || settings.token === '') {
  process.stderr.write('RECORDER_SERVER, RECORDER_ID and RECORDER_TOKEN are wanted\n')
  process.exit(2)
}
const recorder = await openRecorder({ ...settings, say })
say('recorder is up', { address: recorder.address })
let ending = false
const end = (): void => {
  if (ending) return
  ending = true
  void recorder.close().then(() => process.exit(0), () => process.exit(1))
}
process.on('SIGINT', end)
process.on('SIGTERM', end)
process.on('disconnect', end)
