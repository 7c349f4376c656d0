import { newBranch, newTag } from './sip-talk.ts'
import type { Peer } from './sip-line.ts'
import type { Heads, SipRequest } from './sip-message.ts'

export interface Self {
  /** 20 digits of the platform. */
  readonly id: string
  /** Its first ten. */
  readonly domain: string
  /** Where devices reach us, for this device. */
  readonly host: string
  readonly port: number
}
export interface Dialog {
  readonly callId: string
  readonly from: string
  readonly to: string
}
export const newDialog = ({ id, domain, host }: Self, to: string): Dialog => ({ callId: `${newTag()}${newTag()}@${host}`, from: `<sip:${id}@${domain}>;tag=${newTag()}`, to: `<sip:${to}@${domain}>` })

/** A request of ours, with all that RFC 3261 8.1.1 wants in it. */
export const requestTo = (self: Self, peer: Pick<Peer, 'kind' | 'host' | 'port'>, { method, uri, dialog, cseq, branch = newBranch(), heads = [], body = Buffer.alloc(0) }: { readonly method: string; readonly uri: string; readonly dialog: Dialog; readonly cseq: number; readonly branch?: string; readonly heads?: Heads; readonly body?: Buffer }): SipRequest => ({
  method, uri, body,
  heads: [
    ['Via', `SIP/2.0/${peer.kind.toUpperCase()} ${self.host}:${self.port};rport;branch=${branch}`], ['From', dialog.from], ['To', dialog.to], ['Call-ID', dialog.callId], ['CSeq', `${cseq} ${method === 'ACK' ? 'ACK' : method}`],
    ['Contact', `<sip:${self.id}@${self.host}:${self.port}>`], ['Max-Forwards', '70'], ['User-Agent', 'Anlan'], ...heads,
  ],
})
