/** How it stands with an alarm, by what was delivered of it: what was judged false is none; what somebody dealt with or confirmed is handled. */
export const videoAlarmState = ({ handled, verdict }: Readonly<Record<string, unknown>>): 'open' | 'handled' | 'misreport' => {
  if ((verdict as { readonly misreport?: unknown } | null | undefined)?.misreport === true) return 'misreport'
  return (handled ?? verdict ?? null) === null ? 'open' : 'handled'
}

/** Misreports of the judged, 0 to 1; nobody judged any: not known. */
export const misreportRate = (judged: number, wrong: number): number | null => (judged === 0 ? null : wrong / judged)
