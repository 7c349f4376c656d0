import { beijingMinute, MINUTE, SECOND } from '@anlan/kernel/time'
import { APPROVING_NODE, SIGN_NODES } from '@anlan/standards/special-work/kinds'
import type { Permit, Signed } from '../../contract/permit.ts'
import { figureOf, gasNeeds } from '../gas/needs.ts'
import { isComplete, qualityRule, startOf } from './quality-rule.ts'

const clock = (at: number): string => beijingMinute(at).slice(5)
export const approvalOf = ({ kind, signed }: Permit): Signed | undefined => signed.find(({ node, upgraded }) => node === APPROVING_NODE[kind] && !upgraded)

const testBefore = ({ gas }: Permit, at: number) => gas.filter(({ sampledAt }) => sampledAt <= at).reduce<Permit['gas'][number] | undefined>((last, it) => (last === undefined || it.sampledAt >= last.sampledAt ? it : last), undefined)

export const gasAge = qualityRule({
  name: 'gas-age', title: '气体分析时间', clause: 'GB 30871-2022 5.3.1',
  judge: (permit, facts) => {
    if (!gasNeeds(permit, facts.own).needed || !isComplete(permit)) return null
    const [start, minutes] = [startOf(permit, facts), figureOf(facts.own, 'gasAgeMinutes')]
    const test = testBefore(permit, start)
    if (test === undefined) return permit.startedAt === null ? '还没有气体分析' : `${clock(start)} 开始作业，此前没有气体分析`
    return start - test.sampledAt > minutes * MINUTE ? `气体分析 ${clock(test.sampledAt)} 取样，距${permit.startedAt === null ? '现在' : `开始作业 ${clock(start)}`}超过 ${minutes} 分钟` : null
  },
})

export const gasPassed = qualityRule({
  name: 'gas-passed', title: '气体分析合格', clause: 'GB 30871-2022 5.3.2',
  judge: (permit, facts) => {
    const test = testBefore(permit, startOf(permit, facts))
    return test === undefined || test.verdict === 'pass' ? null : `${clock(test.sampledAt)} 的气体分析${test.verdict === 'fail' ? '不合格' : '不能判定是否合格'}`
  },
})

export const gasFirst = qualityRule({
  name: 'gas-first', title: '先分析后审批', clause: 'AQ 3064.2-2025 5.4.3',
  judge: (permit, { own }) => {
    const approval = approvalOf(permit)
    if (!gasNeeds(permit, own).needed || approval === undefined) return null
    return testBefore(permit, approval.at) === undefined ? `${clock(approval.at)} 审批时还没有气体分析` : null
  },
})

/** Hazards, measures, briefing and signatures before people begin, in this order. */
export const order = qualityRule({
  name: 'order', title: '办理顺序', clause: 'GB 30871-2022 4.11',
  judge: ({ startedAt, signed, hazards, measures, chain }) => {
    const pens = signed.filter(({ upgraded }) => !upgraded)
    const first = pens.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY)
    if (hazards !== null && hazards.at > first) return '危害分析晚于签批'
    if (measures.some(({ confirmed }) => confirmed !== null && startedAt !== null && confirmed.at > startedAt)) return '有安全措施在开始作业后才确认'
    const late = startedAt === null ? undefined : pens.find(({ at }) => at > startedAt)
    if (late !== undefined) return `“${SIGN_NODES[late.node]}”${clock(late.at)} 签批，晚于开始作业`
    const inOrder = chain.flatMap(({ node }) => pens.filter((it) => it.node === node))
    const wrong = inOrder.find(({ at }, place) => inOrder.slice(0, place).some((before) => before.at > at))
    return wrong === undefined ? null : `“${SIGN_NODES[wrong.node]}”先于前一环节签批`
  },
})

/** Nobody stands at two works within a minute. */
export const signSpeed = qualityRule({
  name: 'sign-speed', title: '签批速度', clause: 'AQ 3064.2-2025 5.5.2',
  judge: ({ signed }, { signedElsewhere, own }) => {
    const apart = figureOf(own, 'signApartSeconds') * SECOND
    for (const { by, at } of signed) {
      const other = signedElsewhere.find((it) => it.by === by.id && Math.abs(it.at - at) < apart)
      if (other !== undefined) return `${by.name}${clock(at)} 签批，${Math.round(Math.abs(other.at - at) / SECOND)} 秒内又在“${other.spot}”签批 ${other.number}，两处相距较远`
    }
    return null
  },
})

/** Accepted after the end of the work and soon; not accepted at all counts as soon as it is late. */
export const acceptance = qualityRule({
  name: 'acceptance', title: '完工验收', clause: 'GB 30871-2022 4.15',
  judge: ({ acceptance: it, startedAt, finishedAt, state, request: { until } }, { now, own }) => {
    const minutes = figureOf(own, 'acceptMinutes')
    if (state === 'finished' && finishedAt !== null) return now - finishedAt > minutes * MINUTE ? `完工已超过 ${minutes} 分钟，没有验收` : null
    if (it === null) return null
    if (startedAt === null || it.at < (finishedAt ?? startedAt)) return '验收时间早于完工'
    if (finishedAt !== null && it.at - finishedAt > minutes * MINUTE) return `完工 ${clock(finishedAt)}，验收 ${clock(it.at)}，超过 ${minutes} 分钟`
    return it.at > until + minutes * MINUTE ? `验收 ${clock(it.at)}，晚于有效期` : null
  },
})

export const inTime = qualityRule({
  name: 'in-time', title: '在有效期内作业', clause: 'GB 30871-2022 4.16',
  judge: ({ startedAt, finishedAt, request: { from, until } }) => {
    if (startedAt !== null && (startedAt < from || startedAt > until)) return `开始作业 ${clock(startedAt)}，不在 ${clock(from)} 至 ${clock(until)} 内`
    return finishedAt !== null && finishedAt > until ? `完工 ${clock(finishedAt)}，晚于有效期 ${clock(until)}` : null
  },
})
