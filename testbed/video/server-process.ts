import { readFile } from 'node:fs/promises'
import { MODULES } from '@anlan/app-server/compose'
import type { Decision } from '@anlan/kernel/decision'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { endpointsOf } from '@anlan/kernel/register'
import { openAccount } from '@anlan/platform/auth/accounts'
import { openSession } from '@anlan/platform/auth/sessions'
import { openClock } from '@anlan/platform/clock/clock'
import { newId } from '@anlan/platform/clock/new-id'
import { openDatabase } from '@anlan/platform/database/database'
import { openFeed } from '@anlan/platform/feed/feed-routes'
import { SESSION_COOKIE } from '@anlan/platform/http/access'
import { openServer } from '@anlan/platform/http/server'
import { startReactions } from '@anlan/platform/journal/reaction-runner'
import { openHouse } from '@anlan/platform/module/house'
import { startSchedule } from '@anlan/platform/schedule/schedule-runner'
import { analysisRules } from '@anlan/video/contract/analysis-rule'
import { cameraRegister } from '@anlan/video/contract/camera'
import { openRecorder } from '@anlan/video/contract/recorder'
import { openVisionWorker } from '@anlan/video/contract/vision-worker'
import type { AnalysisKindName } from '@anlan/video/contract/analysis-kinds'

/** The server as `npm start` runs it, with cameras, a recorder, a worker and rules registered as people would. `PAGE`: a script that `/bench/video` shows. */
export interface Registered {
  readonly number: string
  readonly stream: string
  readonly subStream: string
  readonly rules: readonly { readonly kind: AnalysisKindName; readonly seconds: number }[]
}
/** What it says in its first line. */
export interface Told {
  readonly address: string
  readonly cookie: string
  readonly csrf: string
  readonly org: string
  readonly recorder: { readonly id: string; readonly token: string }
  readonly worker: { readonly id: string; readonly token: string }
  /** By number. */
  readonly cameras: Readonly<Record<string, string>>
}
const ORG = '01900000-0000-7000-8000-0000000000aa'
const WHOLE = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }]
const { DATABASE_URL = '', DATA_DIR = '', RECORDER_PORT = '', CAMERAS = '[]', PAGE = '' } = process.env
const database = openDatabase({ url: DATABASE_URL, connections: 10 })
const house = openHouse({ modules: MODULES, database, clock: await openClock(database), dataFolder: DATA_DIR, fault: (what, cause) => void process.stderr.write(`${what}: ${String(cause)}\n`) })
const feed = await openFeed(house)
const must = <T>(decision: Decision<T>): T => {
  if (!decision.accepted) throw new BrokenInvariant(JSON.stringify(decision.refusal))
  return decision.value
}
const account = must(await database.within({ org: ORG }, (tx) => openAccount(tx, { org: ORG, login: 'bench', name: '测试', password: 'x', demo: true })))
const { token, session: { csrf } } = await openSession(database, { org: ORG, id: account.id, login: 'bench', name: '测试', mustChange: false, disabled: false, demo: true }, null)
const member = { org: { id: ORG, name: '测试厂', kind: 'enterprise' as const }, roles: ['safety-manager' as const], person: null }
const manager = { org: ORG, actor: { kind: 'person' as const, id: account.id, name: '测试' }, roles: ['safety-manager' as const], account: account.id, person: null }
const recorder = must(await house.command(manager, openRecorder, { id: newId(), name: '录像程序', address: `http://127.0.0.1:${RECORDER_PORT}/`, hosts: [] }))
const worker = must(await house.command(manager, openVisionWorker, { id: newId(), name: '识别程序' }))
const cameras: Record<string, string> = {}
for (const { number, stream, subStream, rules } of JSON.parse(CAMERAS) as Registered[]) {
  const id = newId()
  cameras[number] = id
  must(await house.command(manager, endpointsOf(cameraRegister).save, { id, version: 0, data: { number, name: number, area: '罐区', recorder: recorder.id, stream, subStream } }))
  for (const { kind, seconds } of rules) must(await house.command(manager, endpointsOf(analysisRules).save, { id: newId(), version: 0, data: { camera: id, kind, seconds, coolSeconds: 0, zones: [WHOLE] } as never }))
}
const server = await openServer({
  house, feed, membersOf: async () => [member], mode: 'demo', version: 'bench',
  more: async (http) => {
    http.get('/bench/video', (_request, to) => to.type('text/html').send('<!doctype html><meta charset="utf-8"><title>video</title><video muted autoplay playsinline></video><canvas></canvas><script src="/bench/video.js"></script>'))
    http.get('/bench/video.js', async (_request, to) => to.type('text/javascript').send(await readFile(PAGE, 'utf8')))
  },
})
await startReactions(house)
startSchedule(house)
const address = await server.listen({ port: 0, host: '127.0.0.1' })
const told: Told = { address, cookie: `${SESSION_COOKIE}=${token}`, csrf, org: ORG, recorder, worker, cameras }
process.stdout.write(`${JSON.stringify(told)}\n`)
