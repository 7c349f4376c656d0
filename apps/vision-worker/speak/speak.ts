import { askAsDevice } from '@anlan/platform/http/ask-as-device'
import { type WorkerAnswer, workerAnswerSchema, type WorkerReport, WORKER_REPORTS } from '@anlan/video/contract/worker-report'

export interface Server {
  readonly address: string
  readonly worker: string
  readonly token: string
}

/** One word to the server; undefined where it was not heard, with the status for the log. */
export const speak = async ({ address, worker, token }: Server, report: WorkerReport): Promise<{ readonly status: number; readonly answer?: WorkerAnswer }> => {
  const { status, body } = await askAsDevice({ address, header: 'x-worker', id: worker, token }, WORKER_REPORTS, report)
  if (status !== 200) return { status }
  const parsed = workerAnswerSchema.safeParse(body)
  return parsed.success ? { status, answer: parsed.data } : { status: 0 }
}
