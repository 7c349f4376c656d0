import { createHash } from 'node:crypto'

/** Requests of RTSP (RFC 2326) as they come over a socket, among interleaved packets that start with `$`. */
export interface Asked {
  readonly method: string
  readonly address: string
  readonly heads: ReadonlyMap<string, string>
}

export const splitRequests = (waiting: Buffer): { readonly asked: readonly Asked[]; readonly rest: Buffer } => {
  const asked: Asked[] = []
  let at = 0
  while (at < waiting.length) {
    if (waiting[at] === 0x24) {
      if (at + 4 > waiting.length || at + 4 + waiting.readUInt16BE(at + 2) > waiting.length) break
      at += 4 + waiting.readUInt16BE(at + 2)
      continue
    }
    const end = waiting.indexOf('\r\n\r\n', at)
    if (end === -1) break
    const [first = '', ...lines] = waiting.toString('latin1', at, end).split('\r\n')
    const heads = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]))
    const [method = '', address = ''] = first.split(' ')
    asked.push({ method, address, heads })
    at = end + 4 + Number(heads.get('content-length') ?? 0)
  }
  return { asked, rest: waiting.subarray(at) }
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')
const part = (text: string, name: string): string => new RegExp(`${name}="([^"]*)"`).exec(text)?.[1] ?? ''

export interface Credentials {
  readonly user: string
  readonly password: string
}
export const REALM = 'camera'

/** RFC 2617 3.2.2.1, without `qop`, as cameras ask for it. */
export const proves = ({ method, heads }: Asked, { user, password }: Credentials, nonce: string): boolean => {
  const said = heads.get('authorization') ?? ''
  return part(said, 'username') === user && part(said, 'nonce') === nonce && part(said, 'response') === md5(`${md5(`${user}:${REALM}:${password}`)}:${nonce}:${md5(`${method}:${part(said, 'uri')}`)}`)
}
