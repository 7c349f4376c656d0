import { VETOES } from '@anlan/standards/effect'
import type { Advice, Cost, Figures, Reckoned } from '../../contract/score.ts'

const two = (points: number): string => String(Math.round(points * 100) / 100)

/** The formula with its numbers. */
export const formulaOf = ({ counts, a, b, alpha, e, vetoes }: Reckoned, figures: Figures): { title: string; words: string }[] => [
  {
    title: 'A 排查任务',
    words: counts.planned === 0
      ? `本周没有到期的排查，按满分 ${figures.inspectionWeight} 分 − 包保未履职扣分 ${two(a.deduction)} = ${two(a.points)}`
      : `${counts.completed} ÷ ${counts.planned} × ${figures.inspectionWeight} − 包保未履职扣分 ${two(a.deduction)} = ${two(a.points)}`,
  },
  {
    title: 'B 隐患治理',
    words: counts.should === 0
      ? `本周没有到期应整改的隐患，按满分 ${figures.dangerWeight} 分 − 隐患过少扣分 ${two(b.deduction)} = ${two(b.points)}`
      : `${counts.accepted} ÷ ${counts.should} × ${figures.dangerWeight} − 隐患过少扣分 ${two(b.deduction)} = ${two(b.points)}`,
  },
  { title: 'α 否决', words: alpha === 1 ? '没有否决项，α = 1' : `${vetoes.map((name) => VETOES[name].title).join('、')}，α = 0` },
  { title: 'E 运行效果', words: `（${two(a.points)} + ${two(b.points)}）× ${alpha} = ${two(e)}` },
]

const DUES = '/effect/lines?kind=due&verdict='
const DANGERS = '/effect/lines?kind=danger&verdict='

/** What cost points, the most first. A veto stands above all, because it takes everything. */
export const costsOf = ({ counts, a, b, vetoes }: Reckoned, figures: Figures): Cost[] => {
  const perDue = counts.planned === 0 ? 0 : figures.inspectionWeight / counts.planned
  const perDanger = counts.should === 0 ? 0 : figures.dangerWeight / counts.should
  const parts: Cost[] = [
    { kind: 'missed', title: `未排查 ${counts.missed - counts.madeUp} 项`, points: perDue * (counts.missed - counts.madeUp), note: '到期没有排查', to: `${DUES}missed` },
    { kind: 'made-up', title: `逾期补查 ${counts.madeUp} 项`, points: perDue * counts.madeUp, note: '到期后才补查，已如实说明原因，仍按未排查计', to: `${DUES}made-up` },
    { kind: 'guarantee', title: `包保任务未履职 ${counts.guaranteeMissed} 项`, points: a.base - a.points, note: `每项扣 ${figures.guaranteeEach} 分，最多 ${figures.guaranteeMost} 分（待核）`, to: `${DUES}missed` },
    { kind: 'overdue', title: `超期未整改隐患 ${counts.overdue} 项`, points: perDanger * counts.overdue, note: '期限已过，整改没有完成', to: `${DANGERS}overdue` },
    { kind: 'to-accept', title: `到期待验收隐患 ${counts.toAccept} 项`, points: perDanger * counts.toAccept, note: '整改已完成，还没有验收', to: `${DANGERS}to-accept` },
    { kind: 'few-dangers', title: `隐患过少，发现 ${counts.found} 项`, points: b.base - b.points, note: `模型按完成的排查数推算 ${counts.expected} 项（待核）。这是模型的推算，不是任务，不要为分数凑数`, to: null },
  ]
  const vetoed = vetoes.map((name): Cost => ({ kind: name, title: `否决：${VETOES[name].title}`, points: a.points + b.points, note: VETOES[name].hint, to: null }))
  return [...vetoed, ...parts.filter(({ points }) => points > 0).toSorted((one, other) => other.points - one.points)].map((it) => ({ ...it, points: Number(two(it.points)) }))
}

/**
 * What raises the score: to inspect, to rectify, to accept in time, to do one's duty. Never to find more: nobody shall
 * write down dangers for the number's sake, so too few dangers have no advice.
 */
const ADVICE: Readonly<Record<string, Omit<Advice, 'kind'>>> = {
  missed: { text: '按时完成排查。看哪些岗位、哪个时段常常未排查，调整班次或排查计划', to: `${DUES}missed` },
  'made-up': { text: '到期前完成排查。网络不好时先在手机上填写，有网后自动上传，仍算按时', to: `${DUES}made-up` },
  guarantee: { text: '包保责任人按任务清单履职，出差或请假的提前安排代行', to: `${DUES}missed` },
  overdue: { text: '尽快完成超期的整改。确实做不完的，在到期前申请延期并落实防范措施', to: `${DANGERS}overdue` },
  'to-accept': { text: '整改完成后及时验收', to: `${DANGERS}to-accept` },
  'major-overdue': { text: '重大事故隐患立即停用整改，整改完成前落实管控措施', to: `${DANGERS}overdue` },
  'no-data': { text: '检查排查计划是否启用、手机是否能上传；全周停用的装置请登记停用记录', to: '/dual-prevention/plans' },
  falsified: { text: '排查要到现场、如实填写。先听当班人员说明困难，再改进排查安排', to: null },
}

export const adviceOf = (costs: readonly Cost[]): Advice[] =>
  costs.flatMap(({ kind }) => {
    const advice = ADVICE[kind]
    return advice === undefined ? [] : [{ kind, ...advice }]
  })
