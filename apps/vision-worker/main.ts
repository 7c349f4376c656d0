import './wide-pool.ts'
import { availableParallelism, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { openWorker } from './worker.ts'

const { SERVER_URL = '', WORKER_ID = '', WORKER_TOKEN = '', MODELS = fileURLToPath(new URL('./models', import.meta.url)), THREADS = String(Math.max(1, availableParallelism() - 1)), WORKER_FOLDER = '.data/vision-worker', WORKER_NICE = '0' } = process.env
const log = (line: string): void => void process.stdout.write(`${new Date().toISOString()} ${line}\n`)

if (!URL.canParse(SERVER_URL) || WORKER_ID === '' || WORKER_TOKEN === '') {
  process.stderr.write('请设置 SERVER_URL、WORKER_ID、WORKER_TOKEN：在“识别服务”页面新增后得到\n')
  process.exit(1)
}
// Before any thread is opened: each has the priority of whoever opened it.
setPriority(Number(WORKER_NICE))
const worker = await openWorker({ server: { address: SERVER_URL, worker: WORKER_ID, token: WORKER_TOKEN }, models: MODELS, threads: Number(THREADS), folder: WORKER_FOLDER, log })
const end = (): void => void worker.close().then(() => process.exit(0))
process.once('SIGTERM', end).once('SIGINT', end)
