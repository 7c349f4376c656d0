import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the model in a box answers: as it should, slowly, with rubbish, with a refusal of its own, with an HTTP error, or not at all. */
export type ChatMood = 'good' | 'slow' | 'garbage' | 'refuses' | 'unauthorised' | 'cut' | 'hangs-up' | 'floods'

export interface ChatModel {
  /** The base address, as whoever runs the server writes it down. */
  readonly url: string
  mood: ChatMood
  readonly asked: { readonly authorization: string | undefined; readonly body: { readonly model: string; readonly messages: readonly { readonly role: string; readonly content: string }[] } }[]
  close(): Promise<void>
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}
const completion = (model: string, content: string, reason = 'stop') => ({ id: 'chatcmpl-1', object: 'chat.completion', created: 0, model, choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: reason }], usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 } })

/** An answer that depends on the question: a model that read nothing could not give it. */
const itemsFor = (question: string): object[] => {
  const { 作业类型: kind = '', 区域: area = '' } = JSON.parse(question) as { 作业类型?: string; 区域?: string }
  return [{ step: `${kind}准备`, hazard: `${area}内残留物料`, measure: '开工前复测并记录' }]
}

/**
 * A language model in a box: the OpenAI-compatible chat-completions protocol over HTTP on loopback. It thinks nothing; it
 * shows on the wire what a good, a slow and a broken one do.
 */
export const openChatModel = async (key = 'secret', slowMs = 3_000): Promise<ChatModel> => {
  const state: { mood: ChatMood; asked: ChatModel['asked'] } = { mood: 'good', asked: [] }
  const answer = async (request: IncomingMessage, to: ServerResponse): Promise<void> => {
    const body = JSON.parse(await bodyOf(request)) as ChatModel['asked'][number]['body']
    state.asked.push({ authorization: request.headers.authorization, body })
    const say = (status: number, it: unknown) => void to.writeHead(status, { 'content-type': 'application/json' }).end(typeof it === 'string' ? it : JSON.stringify(it))
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions') return say(404, { error: { message: 'no such route' } })
    if (request.headers.authorization !== `Bearer ${key}` || state.mood === 'unauthorised') return say(401, { error: { message: 'bad key' } })
    const good = completion(body.model, JSON.stringify({ items: itemsFor(body.messages.at(-1)?.content ?? '{}') }))
    if (state.mood === 'slow') setTimeout(() => say(200, good), slowMs)
    else if (state.mood === 'garbage') say(200, completion(body.model, '作为语言模型，我建议您注意安全。'))
    else if (state.mood === 'refuses') say(200, completion(body.model, '', 'content_filter'))
    else if (state.mood === 'cut') say(200, completion(body.model, '{"items":[{"step":"准', 'length'))
    else if (state.mood === 'hangs-up') request.socket.destroy()
    else if (state.mood === 'floods') say(200, ' '.repeat(2_000_000))
    else say(200, good)
  }
  const server = createServer((request, to) => void answer(request, to).catch(() => to.destroy()))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    get mood() { return state.mood },
    set mood(mood) { state.mood = mood },
    asked: state.asked,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
