import { accept, refuse } from '@anlan/kernel/decision'
import { readTimeline } from '@anlan/platform/journal/read'
import { answer } from '@anlan/platform/module/module'
import { citeClause, clauseOf } from '@anlan/standards/clause'
import { majorDangerOf } from '@anlan/standards/major-dangers'
import { getSuspicion, listSuspicions, type Suspicion } from '../contract/suspicion.ts'
import { findSuspicion, listSuspicionRows } from '../store/suspicions.ts'

export const listSuspicionsView = answer(listSuspicions, async (input, { tx, org }) => accept(await listSuspicionRows(tx, org, input)))

export const getSuspicionView = answer(getSuspicion, async ({ id }, { tx, org, titleOf }) => {
  const [suspicion, lines] = await Promise.all([findSuspicion(tx, org, id), readTimeline(tx, org, id)])
  if (suspicion === undefined) return refuse('no-such-suspicion', '没有这条疑似隐患', { kind: 'missing' })
  const clause = majorDangerOf(suspicion.item)?.clause
  return accept({
    suspicion,
    condition: clause === undefined ? '' : clauseOf(clause).summary,
    clause: clause === undefined ? suspicion.item : citeClause(clause),
    timeline: lines.map(({ id: line, at, type, actor, data }) => ({ id: line, at, type, title: titleOf(type), who: actor.name, detail: (data as { suspicion?: Suspicion }).suspicion?.reason ?? null, photos: [] })),
  })
})
