/**
 * A single range of RFC 9110, which players of video ask for.
 * @returns `undefined` for the whole, first and last byte inclusive, or `outside`
 */
export const rangeOf = (header: string | undefined, size: number): { start: number; end: number } | 'outside' | undefined => {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (asked === null || (asked[1] === '' && asked[2] === '')) return undefined
  const start = asked[1] === '' ? Math.max(0, size - Number(asked[2])) : Number(asked[1])
  const end = asked[1] === '' || asked[2] === '' ? size - 1 : Math.min(Number(asked[2]), size - 1)
  return start > end || start >= size ? 'outside' : { start, end }
}
