import { type Decision, refuse } from '@anlan/kernel/decision'
import { SECOND } from '@anlan/kernel/time'
import type { ModelAnswer } from '../../contract/advice.ts'
import { readCompletion } from '../../rules/advice/model/answer.ts'
import type { ModelAccess } from './model-access.ts'

/** No answer that was asked for is longer. */
const MOST_BYTES = 400_000

const away = (host: string): Decision<never> => refuse('model-away', `连不上大模型（${host}），请管理员检查地址和服务。其他来源的建议不受影响`)
const REFUSALS: Readonly<Record<number, string>> = { 401: '大模型不认可密钥，请管理员检查', 403: '大模型不允许这个密钥访问，请管理员检查', 404: '大模型地址或模型名称不对，请管理员检查', 429: '大模型正忙，请稍后再试' }

/** The text of an answer, cut off where it is longer than anything that was asked for. */
const textOf = async (answer: Response): Promise<string | undefined> => {
  let [text, bytes] = ['', 0]
  const decoder = new TextDecoder()
  for await (const chunk of answer.body ?? []) {
    bytes += (chunk as Uint8Array).length
    if (bytes > MOST_BYTES) return undefined
    text += decoder.decode(chunk as Uint8Array, { stream: true })
  }
  return text + decoder.decode()
}

/** Asks once, outside of any transaction. Whatever does not come as it was asked for is told and not used. */
export const askModel = async ({ url, host, key, model, seconds }: ModelAccess, body: object, signal: AbortSignal): Promise<Decision<Pick<ModelAnswer, 'model' | 'items'>>> => {
  const patience = AbortSignal.timeout(seconds * SECOND)
  try {
    const answer = await fetch(url, {
      method: 'POST', redirect: 'error', signal: AbortSignal.any([patience, signal]), body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', accept: 'application/json', ...(key === '' ? {} : { authorization: `Bearer ${key}` }) },
    })
    if (!answer.ok) {
      await answer.body?.cancel()
      return refuse('model-refused', REFUSALS[answer.status] ?? `大模型返回错误（HTTP ${answer.status}），请稍后再试`)
    }
    const text = await textOf(answer)
    return text === undefined ? refuse('model-garbage', '大模型的回答过长，没有采用') : readCompletion(text, model)
  } catch {
    return patience.aborted ? refuse('model-slow', `大模型 ${seconds} 秒内没有回答，已停止等待。其他来源的建议不受影响，可以稍后再试`) : away(host)
  }
}

export const NO_MODEL: Decision<never> = refuse('no-model', '没有接入大模型：请管理员在服务器上指定本单位网络内的地址，并在特殊作业设置中启用', { kind: 'conflict' })
