import type { Decision } from '@anlan/kernel/decision'

/** All rows of a list that is answered page by page. */
export const everyRow = async <Row>(page: (offset: number) => Promise<Decision<{ rows: Row[]; total: number }>>): Promise<Row[]> => {
  const found: Row[] = []
  for (let total = 1; found.length < total; ) {
    const answer = await page(found.length)
    if (!answer.accepted || answer.value.rows.length === 0) break
    found.push(...answer.value.rows)
    total = answer.value.total
  }
  return found
}
