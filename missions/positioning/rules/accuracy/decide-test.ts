import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { beijingMinute, DAY, type Instant } from '@anlan/kernel/time'
import { type AccuracyTest, isFunctional, type Stood } from '../../contract/accuracy-test.ts'
import { ACCURACY } from './figures.ts'
import { nextStep } from './next-step.ts'

const LIMITS = { static: ACCURACY.statics.metres, dynamic: ACCURACY.dynamics.metres }
const limitOf = (kind: AccuracyTest['kind']): number => (kind === 'dynamic' ? LIMITS.dynamic : LIMITS.static)

export interface BeginFacts {
  /** By number: whether it is marked faulty, and who carries it. */
  readonly cards: ReadonlyMap<string, { readonly faulty: boolean; readonly person: string | null }>
  /** Numbers under test already, with the test's number. */
  readonly busy: ReadonlyMap<string, string>
  readonly plans: ReadonlySet<string>
  /** Spots of the layout; 0 for accuracy. */
  readonly layout: number
}

interface Asked extends Pick<AccuracyTest, 'kind' | 'cards' | 'plan'> {
  readonly strictMetres: number | null
  readonly middle: { readonly x: number; readonly y: number } | null
}

/** Whether a test can begin with these terminals, and what orange and red areas are asked. */
export const decideBegin = ({ kind, cards, plan, strictMetres, middle }: Asked, { cards: known, busy, plans, layout }: BeginFacts): Decision<{ readonly strictMetres: number; readonly persons: string[] }> => {
  const wanted = isFunctional(kind) ? layout : 1
  const limit = limitOf(kind)
  if (!plans.has(plan)) return refuse('no-such-plan', `没有平面图“${plan}”，请先设置厂区平面图`, { field: 'plan' })
  if (new Set(cards).size !== wanted) return refuse('cards-count', isFunctional(kind) ? `这项测试要 ${wanted} 个终端，各放一个测试点，现选了 ${new Set(cards).size} 个` : '精度测试用一个终端', { field: 'cards', clause: 'AQ 3064.3-2025 附录A' })
  for (const card of cards) {
    const found = known.get(card)
    if (found === undefined) return refuse('no-such-card', `没有登记终端 ${card}，请先登记`, { field: 'cards' })
    if (found.faulty) return refuse('card-faulty', `终端 ${card} 标为故障，请换一个`, { field: 'cards' })
    if (busy.has(card)) return refuse('card-busy', `终端 ${card} 正在测试 ${busy.get(card)} 中，请先结束那次测试`, { field: 'cards', kind: 'conflict' })
    if (isFunctional(kind) && found.person === null) return refuse('card-free', `终端 ${card} 没有发放，报警不会判定它；请先发给测试人员`, { field: 'cards' })
  }
  if (isFunctional(kind) && middle === null) return refuse('no-middle', '请在图上点出布点中心', { field: 'middle' })
  if (strictMetres !== null && strictMetres > limit) return refuse('not-strict', `橙、红色风险区域的要求不能宽于 ${limit} 米`, { field: 'strictMetres', clause: 'AQ 3064.3-2025 7.1.1' })
  return accept({ strictMetres: strictMetres ?? limit, persons: cards.flatMap((card) => known.get(card)?.person ?? []) })
}

/** A test that began without network is told later, with its own time; terminals that keep their fixes hand them in later, too. */
export const decideBeganAt = (asked: Instant | undefined, now: Instant): Decision<Instant> =>
  asked !== undefined && asked < now - DAY ? refuse('too-old', '测试开始时间超过一天前，请重新测试', { field: 'at' }) : accept(Math.min(asked ?? now, now))

const over = ({ number }: AccuracyTest): Decision<never> => refuse('test-over', `测试 ${number} 已结束，不能再改`, { kind: 'conflict' })

/** Spots can be put until somebody stood on one: moved later, they would be others than those that were measured. */
export const decideLay = (test: AccuracyTest): Decision<AccuracyTest> => {
  if (test.state !== 'running') return over(test)
  if (isFunctional(test.kind)) return refuse('laid-by-layout', '功能测试按标准布点，测试点不能改', { field: 'spots' })
  if (test.spots.some(({ at }) => at !== null)) return refuse('measuring', '已经开始测量，测试点不能再改；要重新布点请作废后重新开始', { kind: 'conflict' })
  return accept(test)
}

/** Somebody comes to stand on a spot. At rest one spot after the other is measured whole; on the move they are walked in order. */
export const decideStand = (test: AccuracyTest, spot: number, asked: Instant | undefined, now: Instant): Decision<{ readonly test: AccuracyTest; readonly at: Instant }> => {
  if (test.state !== 'running') return over(test)
  if (isFunctional(test.kind)) return refuse('no-stand', '功能测试没有逐点测量，布点完成后开始采样')
  const here: Stood | undefined = test.spots[spot]
  if (here === undefined) return refuse('no-such-spot', '没有这个测试点，请刷新', { kind: 'missing' })
  const at = Math.min(asked ?? now, now)
  if (at < test.startedAt) return refuse('before-test', `到达时间早于测试开始（${beijingMinute(test.startedAt)}），请检查手机时间`, { field: 'at' })
  const step = nextStep(test, at)
  const busy = step.kind === 'settle' || step.kind === 'measure'
  if (busy && step.spot !== spot) return refuse('spot-busy', `测试点“${test.spots[step.spot as number]?.name}”还在测量，到 ${beijingMinute(step.until as number).slice(11)} 结束`, { kind: 'conflict' })
  const next = test.spots.findIndex((it) => it.at === null)
  if (test.kind === 'dynamic' && next !== -1 && spot > next) return refuse('out-of-order', `请按顺序行走，下一点是“${test.spots[next]?.name}”`, { kind: 'conflict' })
  return accept({ at, test: { ...test, spots: test.spots.map((it, n) => (n === spot ? { ...it, at } : it)) } })
}

export const decideRunning = (test: AccuracyTest): Decision<AccuracyTest> => (test.state === 'running' ? accept(test) : over(test))
