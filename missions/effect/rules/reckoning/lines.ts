import type { ScoreLine } from '../../contract/score.ts'
import type { Fold } from './fold.ts'
import type { DangerFact, DueFact } from './facts.ts'
import { COUNTS, endOf, verdictOfDanger, verdictOfDue } from './verdict.ts'

const lineOfDue = (it: DueFact, verdict: ScoreLine['verdict']): ScoreLine => ({
  id: it.due,
  kind: 'due',
  title: it.content || '排查任务',
  endAt: it.endAt,
  verdict,
  counts: COUNTS[verdict],
  guarantee: it.guarantee,
  who: it.who,
  note: it.madeUp === null ? '' : `逾期原因：${it.madeUp}`,
  link: `/dual-prevention/dues/${it.due}`,
})

const lineOfDanger = (it: DangerFact, verdict: ScoreLine['verdict']): ScoreLine => ({
  id: it.id,
  kind: 'danger',
  title: it.name,
  endAt: it.deadline === null ? null : endOf(it.deadline),
  verdict,
  counts: COUNTS[verdict],
  guarantee: false,
  who: it.responsible?.name ?? '',
  note: it.level === '1' ? '重大事故隐患' : '',
  link: `/dual-prevention/dangers/${it.id}`,
})

/** What cost points first, then by end, then by id: the same order whenever it is asked for. */
const RANK = { missing: 0, full: 1, none: 2 } as const
const inOrder = (one: ScoreLine, other: ScoreLine): number =>
  RANK[one.counts] - RANK[other.counts] || (one.endAt ?? Infinity) - (other.endAt ?? Infinity) || (one.id < other.id ? -1 : 1)

/** The dangers that were known when it was reckoned. */
const knownOf = (dangers: Fold['dangers']): DangerFact[] => [...dangers.values()].flatMap(({ asOf }) => (asOf === null ? [] : [asOf]))

/** Every due and danger that was looked at, with its verdict. */
export const linesOf = ({ week, dues, dangers }: Fold): ScoreLine[] => [
  ...[...dues.values()].flatMap((it) => {
    const verdict = verdictOfDue(it, week)
    return verdict === null ? [] : [lineOfDue(it, verdict)]
  }),
  ...knownOf(dangers).flatMap((it) => {
    const verdict = verdictOfDanger(it, week)
    return verdict === null ? [] : [lineOfDanger(it, verdict)]
  }),
].toSorted(inOrder)

/** What is digested: who was counted and how, in an order of its own. */
export const digestedText = ({ week, dues, dangers }: Fold): string => {
  const said: string[] = []
  for (const it of dues.values()) {
    const verdict = verdictOfDue(it, week)
    if (verdict !== null) said.push(`${it.due} ${it.endAt} ${verdict} ${it.guarantee ? 1 : 0}`)
  }
  for (const it of knownOf(dangers)) {
    const verdict = verdictOfDanger(it, week)
    if (verdict !== null) said.push(`${it.id} ${it.deadline ?? ''} ${verdict} ${it.level} ${it.reportedAt}`)
  }
  return said.sort().join('\n')
}
