/** What a recorder may be fetched from: its own host, and those that were named beside it. */
export interface Reach {
  readonly address: string
  readonly hosts: readonly string[]
}

const parse = (text: string, base?: string): URL | undefined => (URL.canParse(text, base) ? new URL(text, base) : undefined)

/** The whole address of a picture or a segment; null where it leads anywhere else than to the recorder's hosts, or is no plain web address. */
export const fetchAddress = (given: string, { address, hosts }: Reach): string | null => {
  const base = parse(address)
  const whole = base === undefined || given === '' ? undefined : parse(given, base.href)
  if (base === undefined || whole === undefined || !['http:', 'https:'].includes(whole.protocol) || whole.username !== '' || whole.password !== '') return null
  return whole.host === base.host || hosts.some((host) => host.toLowerCase() === whole.host) ? whole.href : null
}
