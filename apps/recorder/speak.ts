import { Fault } from '@anlan/kernel/fault'
import { RECORDER_CAMERAS, recorderCamerasSchema } from '@anlan/video/contract/recorder-cameras'
import { type RecorderAnswer, recorderAnswerSchema, type RecorderReport } from '@anlan/video/contract/recorder-report'

export interface Spoken {
  readonly server: string
  readonly id: string
  readonly token: string
}
const PATIENCE = 10_000

/** What the recorder and the server say to each other. Throws a `Fault` where nobody answered or the answer was no. */
export const speaker = ({ server, id, token }: Spoken) => {
  const heads = { 'x-recorder': id, authorization: `Bearer ${token}` }
  const ask = async (path: string, body?: RecorderReport): Promise<unknown> => {
    const answer = await fetch(`${server}${path}`, {
      signal: AbortSignal.timeout(PATIENCE), redirect: 'error',
      ...(body === undefined ? { headers: heads } : { method: 'POST', headers: { ...heads, 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    }).catch((cause: unknown) => Promise.reject(new Fault('server-away', '平台暂时连不上，录像继续，稍后补报', { cause })))
    if (answer.ok) return answer.json()
    throw answer.status === 401 ? new Fault('not-let-in', '录像机编号或密钥不对，或已停用', { retry: false }) : new Fault('server-refused', `平台没有接受上报（${answer.status}）`)
  }
  return {
    cameras: async () => recorderCamerasSchema.parse(await ask(RECORDER_CAMERAS)),
    report: async (report: RecorderReport): Promise<RecorderAnswer> => recorderAnswerSchema.parse(await ask('/api/video/reports', report)),
  }
}
