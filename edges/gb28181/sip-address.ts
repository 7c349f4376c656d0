/** `sip:34020000001320000001@3402000000` or with host and port; perhaps in angle brackets, with a name before and parameters behind. */
export interface SipAddress {
  readonly user: string
  readonly host: string
  readonly port: number | undefined
}
export const readAddress = (text: string): SipAddress | undefined => {
  const [, user, host, port] = /sips?:(?:([^@\s<>;]{1,64})@)?([^\s:;<>?]{1,100})(?::(\d{1,5}))?/i.exec(text) ?? []
  return host === undefined ? undefined : { user: user ?? '', host, port: port === undefined ? undefined : Number(port) }
}

/** A parameter behind an address or a Via: `;tag=…`, `;branch=…`, `;rport`. */
export const parameterOf = (text: string, name: string): string | undefined => {
  const behind = text.slice(text.lastIndexOf('>') + 1)
  const found = new RegExp(`;\\s*${name}(?:\\s*=\\s*"?([^;",\\s]*)"?)?(?=[;,\\s]|$)`, 'i').exec(behind)
  return found === null ? undefined : (found[1] ?? '')
}
