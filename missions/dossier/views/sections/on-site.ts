import { listReadings, READING_WORDS } from '@anlan/dual-prevention/contract/inspection/reading'
import { listRoundRuns } from '@anlan/dual-prevention/contract/inspection/round'
import { roundRunLife } from '@anlan/dual-prevention/contract/inspection/round-life'
import { beijingMinute } from '@anlan/kernel/time'
import { allOf, type LedgerSection, tableOf } from '../section.ts'

const GROUP = '双重预防'

const rounds: LedgerSection = {
  key: 'rounds', title: '巡检记录', group: GROUP,
  gather: async (scope, { from, to }) =>
    tableOf(
      [
        { header: '应巡检开始', width: 84, cell: (it) => beijingMinute(it.startAt) }, { header: '应巡检结束', width: 84, cell: (it) => beijingMinute(it.endAt) }, { header: '路线', cell: (it) => it.name },
        { header: '巡检点数', width: 44, cell: (it) => it.stops.length }, { header: '结果', width: 56, cell: (it) => roundRunLife.states[it.state] }, { header: '巡检人', width: 60, cell: (it) => it.walker ?? it.assigneeNames.join('、') },
        { header: '实际开始', width: 84, cell: (it) => (it.startedAt === null ? '' : beijingMinute(it.startedAt)) }, { header: '实际结束', width: 84, cell: (it) => (it.endedAt === null ? '' : beijingMinute(it.endedAt)) },
        { header: '未证明到场', width: 52, cell: (it) => it.facts?.unproven.length },
      ],
      await allOf(scope, listRoundRuns, { from, to, sort: 'startAt' }),
    ),
}

const readings: LedgerSection = {
  key: 'readings', title: '抄表记录', group: GROUP,
  gather: async (scope, { from, to }) =>
    tableOf(
      [
        { header: '时间', width: 84, cell: (it) => beijingMinute(it.at) }, { header: '位号', width: 90, cell: (it) => it.tag }, { header: '名称', cell: (it) => it.name },
        { header: '读数', width: 60, cell: (it) => it.value }, { header: '单位', width: 44, cell: (it) => it.unit }, { header: '判断', width: 80, cell: (it) => READING_WORDS[it.judgement] },
        { header: '限值', width: 52, cell: (it) => it.limit }, { header: '未读出原因', width: 120, cell: (it) => it.why }, { header: '抄表人', width: 56, cell: (it) => it.by },
      ],
      await allOf(scope, listReadings, { from, to }),
    ),
}

export const onSiteSections: readonly LedgerSection[] = [rounds, readings]
