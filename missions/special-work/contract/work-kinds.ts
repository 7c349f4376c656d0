import { z } from 'zod'
import { ALARM_CODES, SIGN_NODES, WORK_KINDS, WORK_LEVELS } from '@anlan/standards/special-work/kinds'

/** Apart from the permit, so that what only lists permits does not carry all that one may hold. */
const key = <Words extends Readonly<Record<string, unknown>>>(words: Words) => z.enum(Object.keys(words) as [keyof Words & string, ...(keyof Words & string)[]])

export const workKindSchema = key(WORK_KINDS)
const LEVELS = { ...WORK_LEVELS['hot-work'], ...WORK_LEVELS.height, ...WORK_LEVELS.lifting }
export const workLevelSchema = key(LEVELS).nullable()
export const signNodeSchema = key(SIGN_NODES)
export const alarmCodeSchema = key(ALARM_CODES)
