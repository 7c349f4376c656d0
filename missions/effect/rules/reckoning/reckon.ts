import type { VetoName } from '@anlan/standards/effect'
import { figure, type Rules } from '@anlan/standards/profile'
import type { ScoreChoices } from '@anlan/standards/effect'
import type { Counts, Figures, Grade, Reckoned } from '../../contract/score.ts'
import type { Week } from '../week.ts'
import type { DangerFact, StopFact } from './facts.ts'
import type { Fold } from './fold.ts'
import { verdictOfDanger, verdictOfDue } from './verdict.ts'

const two = (points: number): number => Math.round(points * 100) / 100

/** The numbers that a week is scored by: those of the model, and the choices of the enterprise. */
export const figuresOf = (rules: Rules, choices: ScoreChoices): Figures => ({
  ...choices,
  vetoes: [...choices.vetoes],
  inspectionWeight: figure(rules, 'score-inspection-weight').value,
  dangerWeight: figure(rules, 'score-danger-weight').value,
  excellent: figure(rules, 'score-excellent').value,
  good: figure(rules, 'score-good').value,
  medium: figure(rules, 'score-medium').value,
})

/** A danger reported within the week that was not rejected. One that still waits to be confirmed counts. */
const isFound = (it: DangerFact | null, { from, asOf }: Week): boolean =>
  it !== null && !it.deleted && it.state !== 'rejected' && it.reportedAt >= from && it.reportedAt < asOf

export const countFold = ({ week, dues, dangers }: Fold, figures: Pick<Figures, 'fewPerThousand'>): Counts => {
  const counts = { planned: 0, completed: 0, missed: 0, madeUp: 0, guaranteeMissed: 0, should: 0, accepted: 0, overdue: 0, toAccept: 0, found: 0, expected: 0 }
  for (const due of dues.values()) {
    const verdict = verdictOfDue(due, week)
    if (verdict === null || verdict === 'withdrawn') continue
    counts.planned += 1
    if (verdict === 'done') counts.completed += 1
    else counts.missed += 1
    if (verdict === 'made-up') counts.madeUp += 1
    if (verdict !== 'done' && due.guarantee) counts.guaranteeMissed += 1
  }
  for (const { asOf } of dangers.values()) {
    if (isFound(asOf, week)) counts.found += 1
    const verdict = verdictOfDanger(asOf, week)
    if (verdict === 'accepted') counts.accepted += 1
    else if (verdict === 'overdue') counts.overdue += 1
    else if (verdict === 'to-accept') counts.toAccept += 1
  }
  counts.should = counts.accepted + counts.overdue + counts.toAccept
  counts.expected = Math.floor((counts.completed * figures.fewPerThousand) / 1000)
  return counts
}

const coversWeek = ({ from, asOf }: Week) => (stop: StopFact): boolean => stop.startAt <= from && asOf <= stop.endAt

/** Which of the enterprise's vetoes hold. A week that still runs is not blamed for having no data yet. */
const vetoesOf = ({ week, dangers, stops, active, falsifiedAt }: Fold, counts: Counts, chosen: readonly VetoName[]): VetoName[] => {
  const holds: Readonly<Record<VetoName, () => boolean>> = {
    'no-data': () => week.asOf === week.to && counts.planned === 0 && !active && ![...stops.values()].some(coversWeek(week)),
    'major-overdue': () => [...dangers.values()].some(({ asOf }) => asOf?.level === '1' && verdictOfDanger(asOf, week) === 'overdue'),
    falsified: () => falsifiedAt.some((at) => week.from <= at && at < week.asOf),
  }
  return chosen.filter((name) => holds[name]())
}

const gradeOf = (e: number, { excellent, good, medium }: Figures): Grade =>
  e >= excellent ? 'excellent' : e >= good ? 'good' : e >= medium ? 'medium' : 'poor'

/** Where nothing was to be done nothing was left undone: full points. */
const share = (done: number, of: number, weight: number): number => (of === 0 ? weight : two((done / of) * weight))

const part = (base: number, deduction: number) => ({ base, deduction, points: Math.max(0, two(base - deduction)) })

/**
 * E = (A + B) × α (运行效果评估模型). A: completed ÷ planned × 50 less duties not done; B: accepted ÷ should be rectified × 50
 * less too few dangers; α: 0 with any veto.
 */
export const reckon = (fold: Fold, figures: Figures): Reckoned => {
  const counts = countFold(fold, figures)
  const { completed, planned, guaranteeMissed, accepted, should, found, expected } = counts
  const a = part(share(completed, planned, figures.inspectionWeight), Math.min(figures.guaranteeMost, two(guaranteeMissed * figures.guaranteeEach)))
  const few = expected === 0 ? 0 : two(figures.fewMost * Math.max(0, 1 - found / expected))
  const b = part(share(accepted, should, figures.dangerWeight), few)
  const vetoes = vetoesOf(fold, counts, figures.vetoes)
  const alpha = vetoes.length === 0 ? 1 : 0
  const e = two((a.points + b.points) * alpha)
  return { counts, a, b, vetoes, alpha, e, grade: gradeOf(e, figures) }
}

/** Whether the mechanism had gone live by the end of the week; before, there is nothing to score. */
export const isLive = ({ liveAt, week }: Pick<Fold, 'liveAt' | 'week'>): boolean => liveAt !== null && liveAt < week.to

/** Whether anything counts differently; what was only made up for afterwards does not. */
export const differs = (one: Reckoned, other: Reckoned): boolean => {
  const told = ({ counts, a, b, vetoes, e }: Reckoned) => JSON.stringify([{ ...counts, madeUp: 0 }, a, b, vetoes, e])
  return told(one) !== told(other)
}
