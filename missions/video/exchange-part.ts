import type { ModulePart } from '@anlan/platform/module/module'
import { analysisDeviceSaved, analysisStatusSaved, videoAlarmSaved } from './contract/records.ts'
import { keepVideoRecords, lookAgain } from './reactions/exchange/keep-video-records.ts'

/** What leaves the plant of video: analysis devices, how they run, alarms with their picture. */
export const exchangePart = {
  reactions: [keepVideoRecords],
  schedules: [lookAgain],
  events: [analysisDeviceSaved, analysisStatusSaved, videoAlarmSaved],
} satisfies ModulePart
