import { Fault } from '@anlan/kernel/fault'
import { askAsDevice } from '@anlan/platform/http/ask-as-device'
import { RECORDER_CAMERAS, recorderCamerasSchema } from '@anlan/video/contract/recorder-cameras'
import { type RecorderAnswer, recorderAnswerSchema, type RecorderReport } from '@anlan/video/contract/recorder-report'

export interface Spoken {
  readonly server: string
  readonly id: string
  readonly token: string
}

/** What the recorder and the server say to each other. Throws a `Fault` where nobody answered or the answer was no. */
export const speaker = ({ server, id, token }: Spoken) => {
  const ask = async (path: string, report?: RecorderReport): Promise<unknown> => {
    const { status, body, cause } = await askAsDevice({ address: server, header: 'x-recorder', id, token }, path, report)
    if (status === 200) return body
    if (status === 0) throw new Fault('server-away', '平台暂时连不上，录像继续，稍后补报', { cause })
    throw status === 401 ? new Fault('not-let-in', '录像机编号或密钥不对，或已停用', { retry: false }) : new Fault('server-refused', `平台没有接受上报（${status}）`)
  }
  return {
    cameras: async () => recorderCamerasSchema.parse(await ask(RECORDER_CAMERAS)),
    report: async (report: RecorderReport): Promise<RecorderAnswer> => recorderAnswerSchema.parse(await ask('/api/video/reports', report)),
  }
}
