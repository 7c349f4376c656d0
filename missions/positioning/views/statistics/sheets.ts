import { beijingMinute } from '@anlan/kernel/time'
import { defineSheet, type Sheet } from '@anlan/platform/excel/sheet'
import { falseAlarms } from '../../contract/false-alarms.ts'
import { frequentLife, listFrequentGatherings } from '../../contract/frequent-gathering.ts'
import { alarmStatistics, presenceStatistics } from '../../contract/statistics.ts'
import { percentWords } from '../../rules/statistics/figure-words.ts'

const alarms = defineSheet(alarmStatistics, {
  name: 'positioning.export-alarm-statistics',
  title: '定位报警统计',
  columns: [
    ['分类', ({ words }) => words, 24],
    ['报警', ({ figures }) => figures.raised],
    ['其中红色', ({ figures }) => figures.red],
    ['触发次数', ({ figures }) => figures.times],
    ['已处置', ({ figures }) => figures.handled],
    ['误报', ({ figures }) => figures.misreport],
    ['未办结', ({ figures }) => figures.open],
    ['误报率', ({ figures }) => percentWords(figures.falseRate)],
    ['平均签收（秒）', ({ figures }) => figures.ackSeconds ?? '', 14],
    ['平均处置（秒）', ({ figures }) => figures.handleSeconds ?? '', 14],
  ],
})

const presence = defineSheet(presenceStatistics, {
  name: 'positioning.export-presence-statistics',
  title: '人数统计',
  columns: [
    ['日期', ({ day }) => day, 12],
    ['平均人数', ({ average }) => average],
    ['最多人数', ({ peak }) => peak],
    ['最多时刻', ({ peakAt }) => (peakAt === null ? '' : beijingMinute(peakAt)), 18],
    ['人·小时', ({ personHours }) => personHours],
  ],
})

const falses = defineSheet(falseAlarms, {
  name: 'positioning.export-false-alarms',
  title: '误报分析',
  columns: [
    ['报警种类', ({ kindWords }) => kindWords, 14],
    ['区域', ({ place }) => place, 24],
    ['报警', ({ raised }) => raised],
    ['已办结', ({ decided }) => decided],
    ['误报', ({ misreport }) => misreport],
    ['误报率', ({ rate }) => percentWords(rate)],
    ['达到或超过限值', ({ over }) => over, 16],
  ],
})

const gatherings = defineSheet(listFrequentGatherings, {
  name: 'positioning.export-frequent-gatherings',
  title: '频繁聚集',
  columns: [
    ['地点', ({ place }) => place, 24],
    ['东向（米）', ({ x }) => Math.round(x)],
    ['北向（米）', ({ y }) => Math.round(y)],
    ['楼层', ({ floor }) => floor],
    ['次数', ({ times }) => times],
    ['最近一次', ({ gatherings: all }) => beijingMinute(all.at(-1)?.at ?? 0), 18],
    ['人员（次数）', ({ who }) => who.map(({ name, times }) => `${name}（${times}）`).join('、'), 40],
    ['状态', ({ state, overdue }) => `${frequentLife.states[state]}${overdue ? '（超期）' : ''}`, 16],
    ['原因', ({ cause }) => cause, 36],
    ['措施', ({ measures }) => measures, 36],
    ['责任人', ({ responsible }) => responsible?.name ?? ''],
    ['完成期限', ({ until }) => until ?? '', 12],
    ['效果', ({ result }) => result, 30],
  ],
})

export const statisticsSheets: readonly Sheet[] = [alarms, presence, falses, gatherings]
