import { request } from 'node:https'
import { text } from 'node:stream/consumers'

/** The installation's own inbox over TLS: its certificate is known, so it is trusted by itself, under whatever name it is called. */
export interface OwnInbox {
  readonly url: string
  /** PEM: the server's certificate, with those above it if there are any. */
  readonly certificate: string
}

export interface Letter {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
  readonly signal: AbortSignal
}

export interface Reply {
  readonly status: number
  readonly text: string
}

const sendPinned = (url: string, certificate: string, { method, headers, body, signal }: Letter): Promise<Reply> =>
  new Promise((resolve, reject) => {
    // Nothing but this certificate is believed; whoever shows it is us, so its names do not matter.
    const trust = { ca: certificate, allowPartialTrustChain: true, checkServerIdentity: () => undefined, agent: false as const }
    const asked = request(url, { method, headers, signal, ...trust }, (answer) => {
      text(answer).then((said) => resolve({ status: answer.statusCode ?? 0, text: said }), reject)
    })
    asked.on('error', reject)
    asked.end(body ?? undefined)
  })

export const send = async (url: string, letter: Letter, own?: OwnInbox): Promise<Reply> => {
  if (own !== undefined && url.startsWith('https:') && url.startsWith(`${own.url}/`)) return sendPinned(url, own.certificate, letter)
  const answer = await fetch(url, { ...letter, redirect: 'error' })
  return { status: answer.status, text: await answer.text() }
}
