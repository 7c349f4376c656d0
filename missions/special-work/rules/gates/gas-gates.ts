import { beijingMinute, MINUTE, plantDay, SECOND } from '@anlan/kernel/time'
import { GASES } from '@anlan/standards/special-work/gases'
import type { GasTest } from '../../contract/gas.ts'
import type { Permit } from '../../contract/permit.ts'
import type { Facts } from '../facts.ts'
import { figureOf, gasNeeds } from '../gas/needs.ts'
import { gate } from './gate.ts'

const latest = ({ gas }: Permit): GasTest | undefined => gas.reduce<GasTest | undefined>((newest, it) => (newest === undefined || it.sampledAt >= newest.sampledAt ? it : newest), undefined)
const needsOf = (permit: Permit, { own }: Facts) => gasNeeds(permit, own)

/** Whether the test looked for all that people breathe when they go in. */
const lacks = (test: GasTest, entered: boolean): string | null => {
  const has = (fits: (gas: GasTest['results'][number]['gas']) => boolean): boolean => test.results.some(({ gas }) => fits(gas))
  const burning = has((gas) => GASES[gas].lel !== null)
  if (!entered) return burning ? null : '可燃气体'
  const wanted = [...(has((gas) => gas === 'oxygen') ? [] : ['氧含量']), ...(burning ? [] : ['可燃气体']), ...(has((gas) => GASES[gas].mac !== null || GASES[gas].twa !== null || GASES[gas].stel !== null) ? [] : ['有毒气体'])]
  return wanted.length === 0 ? null : wanted.join('、')
}

/** AQ 3064.2-2025 5.4.3: none, or not of everything. */
export const gasTested = gate({
  name: 'gas-tested', title: '气体分析', clause: 'AQ 3064.2-2025 5.4.3', alarm: '01', at: ['sign', 'start', 'resume'],
  judge: (permit, facts) => {
    const { needed, entered } = needsOf(permit, facts)
    if (!needed) return null
    const test = latest(permit)
    if (test === undefined) return '还没有气体分析，请先取样分析'
    const missing = lacks(test, entered)
    return missing === null ? null : `气体分析没有测${missing}，请补测`
  },
})

/** The verdict is the system's; what it cannot judge is no pass. */
export const gasPassed = gate({
  name: 'gas-passed', title: '气体分析合格', clause: 'GB 30871-2022 5.3.2', alarm: null, at: ['sign', 'start', 'resume'], watch: 'stop',
  judge: (permit, facts) => {
    const test = latest(permit)
    if (!needsOf(permit, facts).needed || test === undefined || test.verdict === 'pass') return null
    return `${test.results.find(({ verdict }) => verdict === test.verdict)?.why ?? '气体分析不合格'}。请处理后重新取样分析`
  },
})

/** GB 30871-2022 5.3.1 c, 6.3: not older than thirty minutes when the work really begins; at signing, when it may begin at the earliest. */
export const gasFresh = gate({
  name: 'gas-fresh', title: '气体分析时效', clause: 'GB 30871-2022 5.3.1', alarm: '02', at: ['sign', 'start'],
  judge: (permit, facts) => {
    const test = latest(permit)
    if (!needsOf(permit, facts).needed || test === undefined) return null
    const minutes = figureOf(facts.own, 'gasAgeMinutes')
    const begins = facts.now
    return begins - test.sampledAt > minutes * MINUTE ? `气体分析在 ${beijingMinute(test.sampledAt).slice(11)} 取样，距作业开始已超过 ${minutes} 分钟，请重新取样分析` : null
  },
})

/** GB 30871-2022 5.3.1 d, 6.3 f; AQ 3064.2-2025 5.9.1: after a long pause the air is tested anew. */
export const gasAfterPause = gate({
  name: 'gas-after-pause', title: '中断后重新分析', clause: 'AQ 3064.2-2025 5.9.1', alarm: '03', at: ['resume'],
  judge: (permit, facts) => {
    const { needed, pause } = needsOf(permit, facts)
    const stopped = permit.suspensions.at(-1)
    const test = latest(permit)
    if (!needed || pause === null || stopped === undefined || facts.now - stopped.at <= pause) return null
    const minutes = figureOf(facts.own, 'gasAgeMinutes')
    return test !== undefined && test.sampledAt > stopped.at && facts.now - test.sampledAt <= minutes * MINUTE ? null : `作业中断超过 ${pause / MINUTE} 分钟，请重新取样分析后再恢复`
  },
})

/** What stopped the work was the air: it is tested anew, however short the pause was. */
export const gasAfterStop = gate({
  name: 'gas-after-stop', title: '超标后重新分析', clause: 'GB 30871-2022 6.5', alarm: null, at: ['resume'],
  judge: (permit, facts) => {
    const stopped = permit.suspensions.at(-1)
    if (stopped === undefined || !needsOf(permit, facts).needed || !['gas-passed', 'feed-over', 'feed-silent', 'alarms-near'].includes(stopped.cause)) return null
    const test = latest(permit)
    return test !== undefined && test.sampledAt > stopped.at && test.verdict === 'pass' ? null : '因气体暂停的作业，处理后应重新取样分析合格才能恢复'
  },
})

/** GB 30871-2022 5.3.1 d; AQ 3064.2-2025 5.9.2: every day before the work of that day. */
export const gasDaily = gate({
  name: 'gas-daily', title: '每日分析', clause: 'AQ 3064.2-2025 5.9.2', alarm: ({ kind }) => (kind === 'hot-work' ? '04' : null), at: ['start', 'resume'], watch: 'warn',
  judge: (permit, facts) => {
    const test = latest(permit)
    return needsOf(permit, facts).daily && test !== undefined && plantDay(test.sampledAt) !== plantDay(facts.now) ? '今天还没有气体分析，每日作业前应重新取样分析' : null
  },
})

/** GB 30871-2022 6.5: continuous, and written down every two hours. */
export const gasRecorded = gate({
  name: 'gas-recorded', title: '作业中气体记录', clause: 'AQ 3064.2-2025 5.9.4', alarm: '05', at: [], watch: 'warn',
  judge: (permit, facts) => {
    const { record } = needsOf(permit, facts)
    const test = latest(permit)
    return record !== null && test !== undefined && facts.now - test.sampledAt > record ? `已超过 ${record / MINUTE} 分钟没有气体记录，请立即检测并记录` : null
  },
})

/** A detector that sends is needed where the law wants it continuous (5.3.1, 6.5). */
export const feedBound = gate({
  name: 'feed-bound', title: '连续检测', clause: 'GB 30871-2022 6.5', alarm: null, at: ['start', 'resume'],
  judge: (permit, facts) => {
    if (!needsOf(permit, facts).continuous || facts.feeds.length > 0) return null
    return '本项作业应连续检测气体，请绑定正在上传数据的检测仪或固定监测点'
  },
})

/** Silence of a detector is a fact of its own: it is not a good value. */
export const feedSilent = gate({
  name: 'feed-silent', title: '连续检测中断', clause: 'AQ 3064.2-2025 5.9.4', alarm: '05', at: ['start', 'resume'], watch: 'stop',
  judge: (permit, facts) => {
    const { feeds, own, now } = facts
    if (!needsOf(permit, facts).continuous) return null
    const seconds = figureOf(own, 'feedSilentSeconds')
    const silent = feeds.find(({ at }) => at === null || now - at > seconds * SECOND)
    return silent === undefined ? null : `“${silent.name}”超过 ${seconds} 秒没有数据，请撤离并检查检测仪`
  },
})

export const feedOver = gate({
  name: 'feed-over', title: '连续检测超标', clause: 'AQ 3064.2-2025 5.9.3', alarm: null, at: ['sign', 'start', 'resume'], watch: 'stop',
  judge: (_permit, { feeds }) => {
    const over = feeds.find((it) => it.over !== null)
    return over === undefined ? null : `“${over.name}”${over.over}，请停止作业并撤离`
  },
})
