import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Instant } from '@anlan/kernel/time'
import type { Paper } from '../../contract/paper.ts'
import type { Permit } from '../../contract/permit.ts'
import type { Named, Presence } from '../../contract/person.ts'
import type { SignNode } from '@anlan/standards/special-work/kinds'
import { blankMeasures } from '../life/prepare.ts'
import { changed, type Deciding, isIn, notNow, whoActs } from '../life/deciding.ts'

export interface OnPaper extends Pick<Paper, 'ground' | 'outage' | 'end' | 'note'> {
  readonly signed: readonly { readonly node: SignNode; readonly by: Named; readonly at: Instant; readonly opinion: string }[]
  readonly issuedAt: Instant
  readonly startedAt: Instant | null
  readonly finishedAt: Instant | null
  readonly accepted: { readonly by: Named; readonly at: Instant; readonly opinion: string } | null
}

const NOT_PROVED = (at: Instant): Presence => ({ kind: 'none', at, metres: null, photo: null, witness: null })
const wrong = (message: string, field: string): Decision<never> => refuse('paper-times', message, { field })

/** A permit on paper tells one story, in order, and it is over. */
const timesOf = ({ signed, issuedAt, startedAt, finishedAt, accepted, end }: OnPaper, now: Instant): Decision<true> => {
  const late = signed.findIndex(({ at }) => at > issuedAt)
  if (late >= 0) return wrong('签字时间晚于签发时间，请按纸质作业票核对', `signed.${late}.at`)
  if (issuedAt > now) return wrong('签发时间晚于现在，请核对', 'issuedAt')
  if (end === 'cancelled') return startedAt === null && finishedAt === null && accepted === null ? accept(true) : wrong('已开始作业的不能补录为取消，请补录完工和验收', 'end')
  if (startedAt === null || startedAt < issuedAt) return wrong('请填写实际开始时间，应不早于签发时间', 'startedAt')
  if (finishedAt === null || finishedAt <= startedAt) return wrong('请填写完工时间，应晚于开始时间', 'finishedAt')
  if (accepted === null || accepted.at < finishedAt) return wrong('请填写验收，应不早于完工时间', 'accepted.at')
  return accepted.at > now ? wrong('验收时间晚于现在，请核对', 'accepted.at') : accept(true)
}

/** On what ground paper was used: it had been printed from here, or the network was away when it began. */
const groundOf = ({ ground, outage, startedAt, issuedAt }: OnPaper, permit: Permit): Decision<true> => {
  if (ground === 'printed') return isIn(permit, 'preparing', 'signing', 'issued') ? accept(true) : refuse('paper-not-printed', '只有已提交申请、打印后使用的作业票可以按打印补录；网络中断的请选择中断并说明起止时间', { field: 'ground' })
  if (outage === null) return refuse('paper-outage', '请填写网络或系统中断的起止时间和情况', { field: 'outage.from' })
  if (outage.until <= outage.from) return refuse('paper-outage', '中断结束应晚于中断开始', { field: 'outage.until' })
  const began = startedAt ?? issuedAt
  return began >= outage.from && began <= outage.until ? accept(true) : refuse('paper-outage', '作业不是在中断期间开始的，不能按中断补录', { field: 'outage.from' })
}

/** 纸质补录. Nothing is started by it, and no gate is passed: what was wrong on the paper, the check of its quality says. */
export const decideWriteUp = (paper: OnPaper, { permit, actor, facts }: Deciding): Decision<Permit> => {
  const by = whoActs(actor)
  if (!by.accepted) return by
  if (!isIn(permit, 'draft', 'preparing', 'signing', 'issued')) return notNow(permit, '补录')
  const [ground, times] = [groundOf(paper, permit), timesOf(paper, facts.now)]
  if (!ground.accepted) return ground
  if (!times.accepted) return times
  const { signed, issuedAt, startedAt, finishedAt, accepted, end, note } = paper
  return changed(permit, facts, by.value.name, {
    state: end, fromPaper: true, appliedAt: permit.appliedAt ?? issuedAt, issuedAt, startedAt, finishedAt, cancelling: null, measures: permit.measures.length === 0 ? blankMeasures(permit.kind) : permit.measures,
    signed: signed.map((it) => ({ ...it, picture: null, presence: NOT_PROVED(it.at), for: null, upgraded: false })),
    acceptance: accepted === null ? null : { ...accepted, picture: null, presence: NOT_PROVED(accepted.at) },
    ended: end === 'cancelled' ? { by: by.value, at: facts.now, reason: note === '' ? '纸质作业票未作业' : note } : null,
  })
}
