import { beijingMinute, type Instant } from '@anlan/kernel/time'
import { defineSheet, type Sheet } from '@anlan/platform/excel/sheet'
import { SIGN_KINDS, listFormalism, signLife } from '../../contract/formalism.ts'
import { listReadings, READING_WORDS } from '../../contract/inspection/reading.ts'
import { listRoundRuns } from '../../contract/inspection/round.ts'
import { roundRunLife } from '../../contract/inspection/round-life.ts'
import { factWords } from '../../rules/inspection/round-facts.ts'

const moment = (at: Instant | null): string => (at === null ? '' : beijingMinute(at))

const readings = defineSheet(listReadings, {
  name: 'dual-prevention.export-readings',
  title: '抄表记录表',
  columns: [
    ['抄表时间', ({ at }) => moment(at), 18],
    ['位号', ({ tag }) => tag, 14],
    ['名称', ({ name }) => name, 24],
    ['读数', ({ value }) => value],
    ['单位', ({ unit }) => unit],
    ['判断', ({ judgement }) => READING_WORDS[judgement]],
    ['报警值', ({ limit }) => limit],
    ['未读出原因', ({ why }) => why ?? '', 24],
    ['抄表人', ({ by }) => by],
  ],
})

const runs = defineSheet(listRoundRuns, {
  name: 'dual-prevention.export-round-runs',
  title: '巡检记录',
  columns: [
    ['路线', ({ name }) => name, 24],
    ['应开始', ({ startAt }) => moment(startAt), 18],
    ['应完成', ({ endAt }) => moment(endAt), 18],
    ['状态', ({ state }) => roundRunLife.states[state]],
    ['巡检人', ({ walker, assigneeNames }) => walker ?? assigneeNames.join('、'), 16],
    ['实际开始', ({ startedAt }) => moment(startedAt), 18],
    ['实际结束', ({ endedAt }) => moment(endedAt), 18],
    ['情况', ({ facts }) => (facts === null ? '' : factWords(facts).join('；') || '按路线完成'), 32],
    ['跳过原因', ({ visits }) => visits.flatMap(({ name, skipped }) => (skipped === null ? [] : [`${name}：${skipped}`])).join('；'), 32],
  ],
})

const signs = defineSheet(listFormalism, {
  name: 'dual-prevention.export-formalism',
  title: '形式主义迹象',
  columns: [
    ['发现时间', ({ raisedAt }) => moment(raisedAt), 18],
    ['迹象', ({ title }) => title, 32],
    ['类别', ({ kind }) => SIGN_KINDS[kind], 18],
    ['人员', ({ personName }) => personName],
    ['事实', ({ facts }) => facts.map(({ title, value }) => `${title}：${value}`).join('；'), 60],
    ['状态', ({ state }) => signLife.states[state]],
    ['申诉', ({ appeal }) => appeal ?? '', 32],
    ['处理意见', ({ decision }) => decision ?? '', 32],
    ['处理人', ({ decidedBy }) => decidedBy ?? ''],
  ],
})

export const inspectionSheets: readonly Sheet[] = [readings, runs, signs]
