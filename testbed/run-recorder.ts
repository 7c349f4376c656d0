import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { say } from './outcome.ts'
import { openRecorder } from './video/recorder.ts'

/** `node testbed/run-recorder.ts --port 9090 --camera CAM-01=甲苯罐区东北角 --server http://127.0.0.1:8720 --recorder ID --token TOKEN`: a recorder in a box beside a server that runs, until it is interrupted. */

const { values } = parseArgs({ options: { port: { type: 'string', default: '9090' }, camera: { type: 'string', multiple: true, default: [] }, server: { type: 'string', default: '' }, recorder: { type: 'string', default: '' }, token: { type: 'string', default: '' }, folder: { type: 'string', default: join(tmpdir(), 'anlan-recorder') } } })
const cameras = values.camera.map((text) => ({ number: text.split('=')[0] ?? '', name: text.split('=')[1] ?? text }))
const recorder = await openRecorder({ folder: values.folder, port: Number(values.port), cameras })
say(`${recorder.address} ${cameras.map(({ number }) => `cameras/${number}/picture.jpg`).join(' ')}`)
const end = () => void recorder.close().then(() => process.exit(0))
process.on('SIGINT', end)
process.on('SIGTERM', end)
if (values.server !== '') await recorder.keepReporting(values.server, values.recorder, values.token)
