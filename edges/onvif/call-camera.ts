import { randomBytes } from 'node:crypto'
import { Fault } from '@anlan/kernel/fault'
import type { Instant } from '@anlan/kernel/time'
import { answerDigest } from '@anlan/platform/auth/digest'
import type { Element } from '@anlan/platform/xml/read-xml'
import { type Credentials, envelope, readSoap } from './soap.ts'

const PATIENCE = 6_000
const MOST_BYTES = 1024 * 1024

export const ONVIF_FAULTS = {
  'onvif-refused': '摄像机拒绝访问：ONVIF 用户名或密码不对。不少摄像机要在设置里单独建立 ONVIF 用户',
  'onvif-away': '摄像机的 ONVIF 服务连不上。请检查地址、网络，以及摄像机是否启用了 ONVIF',
  'onvif-odd': '这个地址没有按 ONVIF 应答，请核对地址（一般为 http://摄像机/onvif/device_service）',
  'onvif-cannot': '摄像机不支持这项操作',
} as const
export const onvifFault = (code: keyof typeof ONVIF_FAULTS, cause?: unknown): Fault => new Fault(code, ONVIF_FAULTS[code], { cause, retry: code === 'onvif-away' })

const REFUSALS: readonly string[] = ['NotAuthorized', 'FailedAuthentication', 'InvalidSecurity']

export interface Called {
  readonly address: string
  readonly body: string
  readonly credentials: Credentials | undefined
  /** By the camera's clock. */
  readonly at: Instant
}
const textOfAnswer = async (answer: Response): Promise<string> => {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer.body ?? []) {
    size += part.length
    if (size > MOST_BYTES) throw onvifFault('onvif-odd')
    parts.push(part)
  }
  return Buffer.concat(parts).toString()
}

/** One question to one service of a camera: UsernameToken, and HTTP digest where the camera asks for that instead. No redirect is followed. */
export const callCamera = async ({ address, body, credentials, at }: Called): Promise<Element> => {
  const payload = envelope(body, credentials === undefined ? undefined : { credentials, nonce: randomBytes(16), at })
  const send = async (authorization?: string): Promise<Response> =>
    fetch(address, { method: 'POST', redirect: 'error', signal: AbortSignal.timeout(PATIENCE), headers: { 'content-type': 'application/soap+xml; charset=utf-8', ...(authorization === undefined ? {} : { authorization }) }, body: payload }).catch((cause: unknown) => Promise.reject(onvifFault('onvif-away', cause)))
  let answer = await send()
  if (answer.status === 401 && credentials !== undefined) {
    const { pathname, search } = new URL(address)
    const proof = answerDigest(answer.headers.get('www-authenticate') ?? '', 'POST', pathname + search, credentials, randomBytes(8).toString('hex'))
    await answer.arrayBuffer()
    if (proof !== undefined) answer = await send(proof)
  }
  const said = readSoap(await textOfAnswer(answer))
  if (said?.kind === 'body' && answer.ok) return said.body
  if (answer.status === 401 || answer.status === 403 || (said?.kind === 'fault' && said.codes.some((it) => REFUSALS.includes(it)))) throw onvifFault('onvif-refused')
  if (said?.kind === 'fault') throw new Fault('onvif-cannot', `${ONVIF_FAULTS['onvif-cannot']}${said.words === '' ? '' : `：${said.words.slice(0, 100)}`}`, { retry: false })
  throw onvifFault('onvif-odd')
}
