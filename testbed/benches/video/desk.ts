import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { RECORDER_CAMERAS, type RecorderCamera } from '@anlan/video/contract/recorder-cameras'
import { recorderReportSchema } from '@anlan/video/contract/recorder-report'
import { type Task, WORKER_REPORTS, type WorkerReport, workerReportSchema } from '@anlan/video/contract/worker-report'

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

/** The server's end of recorder and worker in the words of the contract, without a database: what is measured are the two. */
export const openVideoDesk = async (cameras: readonly RecorderCamera[]) => {
  let tasks: readonly Task[] = []
  let plan = 0
  let watched: WorkerReport['cameras'] = []
  let recording = 0
  let facts = 0
  const server = createServer((request, answer) => {
    void (async () => {
      if (request.url === RECORDER_CAMERAS) return answer.end(JSON.stringify({ now: Date.now(), cameras }))
      const text = await bodyOf(request)
      if (request.url === WORKER_REPORTS) {
        const report = workerReportSchema.parse(JSON.parse(text))
        watched = report.cameras
        facts += report.facts.length
        return answer.end(JSON.stringify({ now: Date.now(), plan: String(plan), tasks: report.plan === String(plan) ? null : tasks, taken: report.facts.map(({ id }) => id) }))
      }
      recording = recorderReportSchema.parse(JSON.parse(text)).cameras.filter((it) => it.recording).length
      return answer.end(JSON.stringify({ keep: [], unknown: [] }))
    })().catch(() => answer.destroy())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    look: (next: readonly Task[]): void => {
      tasks = next
      plan += 1
    },
    watched: (): WorkerReport['cameras'] => watched,
    recording: (): number => recording,
    facts: (): number => facts,
    close: (): void => {
      server.closeAllConnections()
      server.close()
    },
  }
}
