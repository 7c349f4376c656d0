import { sql } from '@anlan/platform/database/database'
import type { Watched } from '../contract/setting.ts'

/** 重点作业 among the rows of `permit p`, or all others: the same as `rules/boards/watched.ts` says of one. */
export const watchedWhere = (wanted: boolean | undefined, { levels, aboveMetres }: Watched) => {
  if (wanted === undefined) return sql``
  const pairs = Object.entries(levels).flatMap(([kind, own]) => own.map((level) => `${kind}:${level}`))
  return sql`and ((p.kind || ':' || coalesce(p.level, 'all')) = any(${pairs}::text[]) or (${aboveMetres !== null} and p.kind = 'height' and (p.body #>> '{request,detail,metres}')::numeric > ${aboveMetres ?? 0})) = ${wanted}`
}
