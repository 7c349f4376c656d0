import { accept, refuse } from '@anlan/kernel/decision'
import { readTimeline } from '@anlan/platform/journal/read'
import { answer } from '@anlan/platform/module/module'
import { citeClause, clauseOf } from '@anlan/standards/clause'
import { MAJOR_DANGERS, majorDangerOf, type MajorDangerItemId } from '@anlan/standards/major-dangers'
import { getSuspicion, listSuspicions, type Suspicion } from '../contract/suspicion.ts'
import { findSuspicion, listSuspicionRows } from '../store/suspicions.ts'

export const listSuspicionsView = answer(listSuspicions, async (input, { tx, org }) => accept(await listSuspicionRows(tx, org, input)))

const itemOf = (item: string) => majorDangerOf((MAJOR_DANGERS.find((it) => it.item === item)?.item ?? '5.1.1') as MajorDangerItemId)

export const getSuspicionView = answer(getSuspicion, async ({ id }, { tx, org, titleOf }) => {
  const [suspicion, lines] = await Promise.all([findSuspicion(tx, org, id), readTimeline(tx, org, id)])
  if (suspicion === undefined) return refuse('no-such-suspicion', '没有这条疑似隐患', { kind: 'missing' })
  const { clause } = itemOf(suspicion.item)
  return accept({
    suspicion,
    condition: clauseOf(clause).summary,
    clause: citeClause(clause),
    timeline: lines.map(({ id: line, at, type, actor, data }) => ({ id: line, at, type, title: titleOf(type), who: actor.name, detail: (data as { suspicion?: Suspicion }).suspicion?.reason ?? null, photos: [] })),
  })
})
