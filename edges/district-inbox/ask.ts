import type { ReceiverAccess } from '@anlan/exchange/contract/adapter'
import { Fault } from '@anlan/kernel/fault'
import { SECOND } from '@anlan/kernel/time'
import { type OwnInbox, send } from './send.ts'

const PATIENCE = 30 * SECOND

export interface AskOptions {
  /** Ends what is under way when the process ends. */
  readonly signal?: AbortSignal
  readonly own?: OwnInbox
}

/** What the inbox said of its answer. */
export const inboxWords = (said: unknown): string => {
  const { refusal, fault } = (said ?? {}) as { refusal?: { message?: string }; fault?: { tip?: string } }
  return refusal?.message ?? fault?.tip ?? '没有说明原因'
}

/**
 * One request to the district, below `/inbox/v1/`; with a body it is a POST.
 * @throws Fault `receiver-unreachable` nobody answered, `receiver-denied` the door stays shut
 */
export const askInbox = async (access: ReceiverAccess, path: string, body: unknown, { signal, own }: AskOptions): Promise<{ status: number; said: unknown }> => {
  const limits = [AbortSignal.timeout(PATIENCE), ...(signal === undefined ? [] : [signal])]
  let status: number
  let said: unknown
  try {
    const letter = {
      method: body === undefined ? ('GET' as const) : ('POST' as const),
      headers: { authorization: `Bearer ${access.org}.${access.key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.any(limits),
    }
    const reply = await send(`${access.url}/inbox/v1/${path}`, letter, own)
    status = reply.status
    said = readJson(reply.text)
  } catch (cause) {
    throw new Fault('receiver-unreachable', '区应急局收件箱连接不上，请检查网络和接收地址', { cause })
  }
  if (status === 401 || status === 403) throw new Fault('receiver-denied', `区应急局收件箱不让接入：${inboxWords(said)}`)
  return { status, said }
}

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
