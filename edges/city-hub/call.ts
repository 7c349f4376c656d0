import type { ReceiverAccess } from '@anlan/exchange/contract/adapter'
import { Fault } from '@anlan/kernel/fault'
import { SECOND } from '@anlan/kernel/time'
import { basic } from './envelope.ts'

const PATIENCE = 30 * SECOND

export interface Asked {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: string
  readonly signal?: AbortSignal
}

const denied = (status: number, msg: string): Fault =>
  new Fault('receiver-denied', `接收站不让接入（${status}）：${msg}。请核对企业编码、接入码和密钥`)

/** What the hub said of its answer. */
export const hubWords = (body: unknown): string => {
  const { msg } = (body as { data?: { msg?: unknown } } | null)?.data ?? {}
  return typeof msg === 'string' && msg !== '' ? msg : '没有说明原因'
}

/**
 * One request to the hub, whatever it answers.
 * @throws Fault `receiver-unreachable` nobody answered, `receiver-denied` the door stays shut, `receiver-failed` what came back cannot be read
 */
export const askHub = async (access: ReceiverAccess, { method, path, body, signal }: Asked): Promise<{ status: number; said: unknown }> => {
  const limits = [AbortSignal.timeout(PATIENCE), ...(signal === undefined ? [] : [signal])]
  const away = (cause: unknown) => new Fault('receiver-unreachable', '接收站连接不上，请检查网络和接收地址', { cause })
  let status: number
  let text: string
  try {
    const response = await fetch(`${access.url}${path}`, {
      method,
      headers: { authorization: basic(access.companyCode, access.code), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body ?? null,
      signal: AbortSignal.any(limits),
      redirect: 'error',
    })
    status = response.status
    text = await response.text()
  } catch (cause) {
    throw away(cause)
  }
  const said = readJson(text)
  if (status === 401 || status === 403) throw denied(status, hubWords(said))
  if (typeof said !== 'object' || said === null) throw new Fault('receiver-failed', `接收站的应答读不懂（HTTP ${status}）`)
  return { status, said }
}

/**
 * One request to the hub that must succeed.
 * @returns the answer's body, whose `success` was true
 * @throws Fault as `askHub`; `receiver-failed` also when it answered no
 */
export const callHub = async (access: ReceiverAccess, asked: Asked): Promise<unknown> => {
  const { status, said } = await askHub(access, asked)
  if (status !== 200 || (said as { success?: unknown }).success !== true) throw new Fault('receiver-failed', `接收站没有接收（${status}）：${hubWords(said)}`)
  return said
}

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
