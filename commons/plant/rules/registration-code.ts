/**
 * Provisional codes: the area code of 环翠区 and a serial of the nine hundreds. Nobody publishes a rule for enterprises that
 * wait for their nine digits (confidence K): the receiver may ask for another range, so it stands here and nowhere else.
 */
export const PROVISIONAL = { area: '371002', from: 900, to: 999 } as const

export const isProvisionalCode = (code: string): boolean =>
  code.startsWith(PROVISIONAL.area) && Number(code.slice(PROVISIONAL.area.length)) >= PROVISIONAL.from

/** The lowest code never given before; `undefined` when the range is used up. */
export const nextProvisionalCode = (used: readonly string[]): string | undefined => {
  for (let serial: number = PROVISIONAL.from; serial <= PROVISIONAL.to; serial++) {
    const code = `${PROVISIONAL.area}${serial}`
    if (!used.includes(code)) return code
  }
  return undefined
}
