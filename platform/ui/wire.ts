import { accept, type Decision, type Refusal } from '@anlan/kernel/decision'
import { Fault } from '@anlan/kernel/fault'
import { deviceId } from './device.ts'
import { deviceClockOffset, learnServerTime } from './server-clock.ts'

export interface Sending {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly json?: unknown
  readonly csrf?: string | undefined
  readonly signal?: AbortSignal
  readonly headers?: Readonly<Record<string, string>>
  /** ms; after it the world has failed. */
  readonly within?: number
}

export interface WireAnswer {
  readonly status: number
  readonly body: unknown
}

/** The token is old or, in a session kept for offline use, missing: asked anew, the same request passes. */
export const staleCsrf = ({ status, body }: WireAnswer): boolean =>
  status === 403 && (body as { refusal?: { code?: string } } | null | undefined)?.refusal?.code === 'csrf'

const PATIENCE = 30_000

const offline = (cause: unknown): Fault =>
  navigator.onLine === false
    ? new Fault('offline', '当前没有网络，已填写的内容保留在本机，有网后重试', { cause })
    : new Fault('unreachable', '连不上服务器，请检查网络；仍不行请联系系统管理员', { cause })

/** One exchange of JSON with the server. Throws `Fault` when no answer came. */
export const send = async (path: string, it: Sending = {}): Promise<WireAnswer> => {
  const patience = AbortSignal.timeout(it.within ?? PATIENCE)
  const sent = Date.now()
  const response = await fetch(path, {
    method: it.method ?? 'GET',
    credentials: 'same-origin',
    signal: it.signal === undefined ? patience : AbortSignal.any([it.signal, patience]),
    headers: {
      accept: 'application/json',
      ...(it.json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(it.csrf ? { 'x-csrf': it.csrf } : {}),
      'x-device-id': deviceId(),
      'x-device-clock-offset': String(deviceClockOffset.get()),
      ...it.headers,
    },
    ...(it.json === undefined ? {} : { body: JSON.stringify(it.json) }),
  }).catch((cause: unknown) => {
    if (it.signal?.aborted) throw new Fault('cancelled', '已取消', { cause, retry: false })
    if (patience.aborted) throw new Fault('slow', '服务器很久没有应答，请稍后重试', { cause })
    throw offline(cause)
  })
  learnServerTime(response.headers.get('date'), sent, Date.now())
  const text = await response.text().catch((cause: unknown) => {
    throw offline(cause)
  })
  return { status: response.status, body: jsonOf(text) }
}

const jsonOf = (text: string): unknown => {
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    return undefined
  }
}

interface Body {
  readonly refusal?: Refusal & { readonly fields?: Readonly<Record<string, string>> }
  readonly fault?: { readonly code: string; readonly tip: string }
  readonly trace?: string
}

const KIND: Readonly<Record<number, Refusal['kind']>> = { 409: 'conflict', 403: 'forbidden', 404: 'missing' }

/** The answer as a decision; what is neither a value nor a refusal is thrown as a `Fault`. */
export const answerOf = <Value>({ status, body }: WireAnswer): Decision<Value> => {
  if (status >= 200 && status < 300 && body !== undefined) return accept(body as Value)
  const { refusal, fault, trace } = (typeof body === 'object' && body !== null ? body : {}) as Body
  if (refusal !== undefined) {
    const { fields, ...rest } = refusal
    const kind = rest.kind ?? KIND[status]
    return {
      accepted: false,
      refusal: { ...rest, ...(kind === undefined ? {} : { kind }), ...(fields === undefined ? {} : { facts: { ...rest.facts, fields } }) },
    }
  }
  if (fault !== undefined) throw new Fault(fault.code, fault.tip)
  if (trace !== undefined) throw new Fault('bug', `系统出错，请把编号 ${trace} 告诉系统管理员`, { retry: false })
  if (status === 429) throw new Fault('busy', '操作太频繁，请一分钟后再试')
  if (status >= 500) throw new Fault('unavailable', '服务正在启动或维护，请稍后重试')
  throw new Fault('bad-answer', '服务器的应答看不懂，请刷新页面后重试', { retry: false })
}

/** `?a=1&b=x&b=y`: empty values are left out, lists repeat the key, objects travel as JSON. */
export const queryString = (input: unknown): string => {
  const search = new URLSearchParams()
  const add = (key: string, value: unknown): void => {
    if (value === undefined || value === null || value === '') return
    search.append(key, typeof value === 'object' ? JSON.stringify(value) : String(value))
  }
  for (const [key, value] of Object.entries((input ?? {}) as Record<string, unknown>))
    if (Array.isArray(value)) for (const one of value) add(key, one)
    else add(key, value)
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}
