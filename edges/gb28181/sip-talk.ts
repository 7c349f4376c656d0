import { randomBytes } from 'node:crypto'
import { SECOND } from '@anlan/kernel/time'
import { Fault } from '@anlan/kernel/fault'
import { parameterOf } from './sip-address.ts'
import { openSipLine, type Peer, type SipLine } from './sip-line.ts'
import { headOf, headsOf, isRequest, type Heads, type SipMessage, type SipRequest, type SipResponse } from './sip-message.ts'

/** RFC 3261 17.1.1.1: T1 and T2; over UDP a request is sent again until it is answered. */
const [FIRST, LONGEST] = [SECOND / 2, 4 * SECOND]
/** So long an answer is kept for who asks again: 64 T1. */
const REMEMBERED = 32 * SECOND
const PATIENCE = 8 * SECOND

export interface SipTalk {
  readonly port: number
  /** The final answer, whatever it says. @throws Fault `gb28181-mute` where none comes */
  ask(request: SipRequest, peer: Peer, patience?: number): Promise<SipResponse>
  /** An ACK: nobody answers it, and it is said again whenever the answer that it is for comes again. */
  acknowledge(request: SipRequest, peer: Peer): void
  readonly peer: SipLine['peer']
  readonly dial: SipLine['dial']
  close(): Promise<void>
}
interface Waiting {
  readonly settle: (response: SipResponse) => void
  /** A provisional answer: no need to ask again. */
  quiet: boolean
}

export const newTag = (): string => randomBytes(6).toString('hex')
/** RFC 3261 8.1.1.7: begins so. */
export const newBranch = (): string => `z9hG4bK${randomBytes(8).toString('hex')}`

const branchOf = (message: SipMessage): string => parameterOf(headOf(message, 'via'), 'branch') ?? ''
const methodOf = (message: SipMessage): string => headOf(message, 'cseq').split(/\s+/)[1] ?? ''
const keyOf = (message: SipMessage): string => [branchOf(message), isRequest(message) ? message.method : methodOf(message), headOf(message, 'call-id'), headOf(message, 'cseq').split(/\s+/)[0]].join(' ')

/** An answer to `request`, with what has to stand in it (RFC 3261 8.2.6.2). */
export const answerTo = (request: SipRequest, peer: Peer, status: number, reason: string, { heads = [], body = Buffer.alloc(0), tag = '' }: { readonly heads?: Heads; readonly body?: Buffer; readonly tag?: string } = {}): SipResponse => {
  const [first = '', ...others] = headsOf(request, 'via')
  // RFC 3581: where it really came from.
  const via = parameterOf(first, 'rport') === undefined ? first : `${first.replace(/;\s*rport(?:=[^;]*)?/i, '')};rport=${peer.port};received=${peer.host}`
  const to = headOf(request, 'to')
  return {
    status, reason, body,
    heads: [...[via, ...others].map((it) => ['Via', it] as const), ['From', headOf(request, 'from')], ['To', parameterOf(to, 'tag') === undefined && tag !== '' ? `${to};tag=${tag}` : to], ['Call-ID', headOf(request, 'call-id')], ['CSeq', headOf(request, 'cseq')], ...heads],
  }
}

interface Parts {
  readonly host: string
  readonly port: number
  /** Undefined: nothing is answered (ACK). */
  readonly asked: (request: SipRequest, peer: Peer) => SipResponse | undefined | Promise<SipResponse | undefined>
}

/** Requests and answers over one port: asks again over UDP, answers who asks again as before. */
export const openSipTalk = async ({ host, port, asked }: Parts): Promise<SipTalk> => {
  const waiting = new Map<string, Waiting>()
  const answered = new Map<string, Promise<SipResponse | undefined>>()
  const acknowledged = new Map<string, () => void>()
  const timers = new Set<NodeJS.Timeout>()
  const later = (ms: number, work: () => void): NodeJS.Timeout => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      work()
    }, ms).unref()
    timers.add(timer)
    return timer
  }
  const heardRequest = (request: SipRequest, peer: Peer): void => {
    const key = keyOf(request)
    const known = answered.get(key)
    const answer = known ?? Promise.resolve().then(() => asked(request, peer)).catch(() => answerTo(request, peer, 500, 'Server Internal Error'))
    if (known === undefined && request.method !== 'ACK') {
      answered.set(key, answer)
      later(REMEMBERED, () => answered.delete(key))
    }
    void answer.then((it) => it === undefined ? undefined : peer.send(it))
  }
  const heardResponse = (response: SipResponse): void => {
    const found = waiting.get(keyOf(response))
    if (found === undefined) return void acknowledged.get(`${headOf(response, 'call-id')} ${headOf(response, 'cseq')}`)?.()
    if (response.status < 200) found.quiet = true
    else found.settle(response)
  }
  const line = await openSipLine({ host, port, heard: (message, peer) => (isRequest(message) ? heardRequest(message, peer) : heardResponse(message)) })
  return {
    port: line.port,
    peer: line.peer,
    dial: line.dial,
    ask: (request, peer, patience = PATIENCE) =>
      new Promise((resolve, reject) => {
        const key = keyOf(request)
        const again = (rest: number): NodeJS.Timeout => later(rest, () => {
          const still = waiting.get(key)
          if (still === undefined || still.quiet) return
          peer.send(request)
          repeat = again(Math.min(LONGEST, rest * 2))
        })
        const end = (): void => {
          waiting.delete(key)
          for (const it of [repeat, over]) if (it !== undefined) {
            clearTimeout(it)
            timers.delete(it)
          }
        }
        let repeat: NodeJS.Timeout | undefined = peer.kind === 'udp' ? again(FIRST) : undefined
        const over = later(patience, () => {
          end()
          reject(new Fault('gb28181-mute', '国标设备没有应答。请检查设备是否在线，信令端口（UDP/TCP）是否放行'))
        })
        waiting.set(key, { quiet: false, settle: (response) => { end(); resolve(response) } })
        peer.send(request)
      }),
    acknowledge: (request, peer) => {
      const key = `${headOf(request, 'call-id')} ${headOf(request, 'cseq').replace('ACK', 'INVITE')}`
      acknowledged.set(key, () => peer.send(request))
      later(REMEMBERED, () => acknowledged.delete(key))
      peer.send(request)
    },
    close: async () => {
      for (const it of timers) clearTimeout(it)
      await line.close()
    },
  }
}
