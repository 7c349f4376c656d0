import type { ModulePart } from '@anlan/platform/module/module'
import { wayRemoved, waySaved } from '../contract/alarm-way.ts'
import { declaredNecessary, dispersalConfirmed, gatheringDispersed, necessaryEnded } from '../contract/gathering.ts'
import { figuresSet } from '../contract/own-figures.ts'
import { removeWayIntake, saveWayIntake } from '../intake/alarm-ways.ts'
import { confirmDispersalIntake } from '../intake/dispersal.ts'
import { declareNecessaryIntake } from '../intake/necessary.ts'
import { setFiguresIntake } from '../intake/own-figures.ts'
import { followGas, followHandling, followWays, necessaryOver } from '../reactions/follow-alarms.ts'
import { alarmWayViews } from '../views/alarm-ways.ts'
import { positionAlarmSheet, positionAlarmViews } from '../views/position-alarms.ts'

/** 报警设置、报警记录、人员聚集消警和确需聚集作业. */
export const alarmsPart = {
  answers: [setFiguresIntake, saveWayIntake, removeWayIntake, confirmDispersalIntake, declareNecessaryIntake, ...alarmWayViews, ...positionAlarmViews],
  events: [figuresSet, waySaved, wayRemoved, gatheringDispersed, dispersalConfirmed, declaredNecessary, necessaryEnded],
  reactions: [followHandling, followWays, followGas],
  schedules: [necessaryOver],
  sheets: [positionAlarmSheet],
} satisfies ModulePart
