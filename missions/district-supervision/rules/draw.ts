/** FNV-1a, 32 bits: the same letters give the same number everywhere. */
const numberOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return (hash ^ (hash >>> 12)) >>> 0
}

/**
 * 随机抽取: whoever has the seed and the list draws the same again, so that nobody can say that it was chosen.
 * @param seed stated before it is drawn
 */
export const draw = <Row extends { readonly id: string }>(rows: readonly Row[], seed: string, count: number): Row[] =>
  rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((row) => ({ row, turn: numberOf(`${seed}/${row.id}`) })).toSorted((a, b) => a.turn - b.turn).slice(0, count).map(({ row }) => row)
