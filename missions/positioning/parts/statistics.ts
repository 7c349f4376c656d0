import type { ModulePart } from '@anlan/platform/module/module'
import { frequentAnswered, frequentAsked, frequentFinished, frequentLife, gatheringWatchSet } from '../contract/frequent-gathering.ts'
import { answerGatheringIntake, finishGatheringIntake, setGatheringWatchIntake } from '../intake/frequent-gathering.ts'
import { countHours, countWhenBound } from '../reactions/count-hours.ts'
import { askFrequent, watchGathering } from '../reactions/frequent-gathering.ts'
import { alarmStatisticsView } from '../views/statistics/alarm-statistics.ts'
import { falseAlarmsView } from '../views/statistics/false-alarms.ts'
import { frequentViews } from '../views/statistics/frequent-gatherings.ts'
import { heatView } from '../views/statistics/heat.ts'
import { monthPaper } from '../views/statistics/month-paper.ts'
import { monthReportView } from '../views/statistics/month-report.ts'
import { presenceStatisticsView } from '../views/statistics/presence-statistics.ts'
import { statisticsSheets } from '../views/statistics/sheets.ts'
import { trackExportViews, trackSheet } from '../views/track-export.ts'

/** Statistics, heat map, frequent gatherings, and tracks to take along (AQ 3064.3-2025 5.1.4, 5.3). */
export const statisticsPart = {
  answers: [
    alarmStatisticsView, presenceStatisticsView, falseAlarmsView, heatView, monthReportView, ...frequentViews, answerGatheringIntake, finishGatheringIntake, setGatheringWatchIntake, ...trackExportViews,
  ],
  events: [frequentAsked, frequentAnswered, frequentFinished, gatheringWatchSet],
  lifecycles: [frequentLife],
  reactions: [countWhenBound, askFrequent],
  schedules: [countHours, watchGathering],
  sheets: [...statisticsSheets, trackSheet],
  papers: [monthPaper],
} satisfies ModulePart
