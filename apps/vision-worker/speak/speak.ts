import { type WorkerAnswer, workerAnswerSchema, type WorkerReport, WORKER_REPORTS } from '@anlan/video/contract/worker-report'

export interface Server {
  readonly address: string
  readonly worker: string
  readonly token: string
}
const PATIENCE = 10_000

/** One word to the server; undefined where it was not heard, with the status for the log. */
export const speak = async ({ address, worker, token }: Server, report: WorkerReport): Promise<{ readonly status: number; readonly answer?: WorkerAnswer }> => {
  const answer = await fetch(new URL(WORKER_REPORTS, address), { method: 'POST', redirect: 'error', signal: AbortSignal.timeout(PATIENCE), headers: { 'content-type': 'application/json', 'x-worker': worker, authorization: `Bearer ${token}` }, body: JSON.stringify(report) }).catch(() => undefined)
  if (answer?.ok !== true) return { status: answer?.status ?? 0 }
  const parsed = workerAnswerSchema.safeParse(await answer.json().catch(() => undefined))
  return parsed.success ? { status: 200, answer: parsed.data } : { status: 0 }
}
