import { lengthOf } from './sip-message.ts'

export interface Split {
  readonly messages: readonly Buffer[]
  readonly rest: Buffer
  /** What comes can be no message any more: hang up. */
  readonly broken: boolean
}
/** Cuts what comes over TCP into messages; empty lines between them keep a connection open (RFC 5626 3.5.1). */
export const splitSip = (waiting: Buffer): Split => {
  const messages: Buffer[] = []
  let at = 0
  for (;;) {
    while (waiting[at] === 13 || waiting[at] === 10) at += 1
    const rest = waiting.subarray(at)
    const length = rest.length === 0 ? undefined : lengthOf(rest)
    if (length === 'broken') return { messages, rest: Buffer.alloc(0), broken: true }
    if (length === undefined || length > rest.length) return { messages, rest: Buffer.from(rest), broken: false }
    messages.push(rest.subarray(0, length))
    at += length
  }
}
