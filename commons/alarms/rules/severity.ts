import type { Alarm } from '../contract/alarm.ts'

/** 红 橙 黄 蓝, the gravest highest. */
export const SEVERITY: Readonly<Record<Alarm['level'], number>> = { red: 3, orange: 2, yellow: 1, blue: 0 }
