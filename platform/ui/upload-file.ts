import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { deviceId } from './device.ts'
import { signedInAgain } from './expired.ts'
import { readSession, session } from './session.ts'
import { answerOf, staleCsrf, type WireAnswer } from './wire.ts'

export interface StoredFile {
  readonly id: Id
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
}

export interface UploadOptions {
  /** 0 … 1 of the bytes handed over. */
  readonly onProgress?: (part: number) => void
  readonly signal?: AbortSignal
  /** Another address than the org's files, e.g. an import; same form field `file`. */
  readonly to?: string
}

/** XMLHttpRequest, since fetch tells no progress of what it sends. */
const post = (path: string, form: FormData, { onProgress, signal }: UploadOptions): Promise<WireAnswer> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const cancelled = new Fault('cancelled', '已取消上传', { retry: false })
    if (signal?.aborted) return reject(cancelled)
    request.open('POST', path)
    request.setRequestHeader('x-csrf', session.get()?.csrf ?? '')
    request.setRequestHeader('x-device-id', deviceId())
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total === 0 ? 0 : loaded / total)
    request.onload = () => resolve({ status: request.status, body: request.response ?? undefined })
    request.onerror = () => reject(new Fault('offline', '上传中断，请检查网络后重试'))
    request.onabort = () => reject(cancelled)
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })

/** Sends a file to the org's store. Refusals (type, size) are values; no network is a `Fault`. */
export const uploadFile = async <Answer = StoredFile>(org: Id, file: Blob, name: string, options: UploadOptions = {}): Promise<Decision<Answer>> => {
  const form = new FormData()
  form.append('file', file, name)
  const path = options.to ?? `/api/orgs/${org}/files`
  let renewed = false
  for (;;) {
    const answer = await post(path, form, options)
    // The session that is kept for offline use has no token: it is fetched once, and the file goes again.
    if (staleCsrf(answer) && !renewed) {
      renewed = true
      if ((await readSession()) !== undefined || (await signedInAgain())) continue
    }
    if (answer.status === 413) return refuse('too-big', '文件太大，服务器不接收')
    if (answer.status !== 401) {
      const decision = answerOf<Answer>(answer)
      return decision.accepted ? accept(decision.value) : decision
    }
    if (!(await signedInAgain())) throw new Fault('signed-out', '登录已过期，请重新登录后再上传', { retry: false })
  }
}
