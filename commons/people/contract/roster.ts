import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema, versionSchema } from '@anlan/kernel/schema'
import { ROSTER_KEEPERS } from './access.ts'

const minute = z.coerce.number().int().min(0).max(1439)

/** `ends` not after `starts` is on the next day; the same minute means a whole day. */
export const shiftSchema = z.object({ id: idSchema, name: z.string(), starts: minute, ends: minute, version: versionSchema })
export type Shift = z.infer<typeof shiftSchema>

/** `post: null` is 带班领导. */
export const rosterEntrySchema = z.object({ day: daySchema, shift: idSchema, post: idSchema.nullable(), person: idSchema })
export type RosterEntry = z.infer<typeof rosterEntrySchema>

export const absenceSchema = z.object({
  id: idSchema,
  person: idSchema,
  startsAt: instantSchema,
  endsAt: instantSchema,
  substitute: idSchema.nullable(),
  reason: z.string(),
})
export type Absence = z.infer<typeof absenceSchema>

export const rosterWeek = defineQuery({
  name: 'people.roster',
  title: '值班带班表',
  input: z.object({ from: daySchema, days: z.coerce.number().int().min(1).max(42).default(7) }),
  output: z.object({
    shifts: z.array(shiftSchema),
    entries: z.array(rosterEntrySchema),
    absences: z.array(absenceSchema),
    posts: z.array(z.object({ id: idSchema, name: z.string(), departmentName: z.string().nullable() })),
    persons: z.array(z.object({ id: idSchema, name: z.string(), post: idSchema.nullable() })),
  }),
  may: [...ENTERPRISE_STAFF],
})

export const saveShift = defineCommand({
  name: 'people.save-shift',
  title: '保存班次',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    version: z.int().positive().optional().meta({ widget: 'hidden' }),
    name: z.string().trim().min(1, '请填写班次名称').max(20).meta({ title: '班次名称' }),
    starts: minute.meta({ title: '上班时间' }),
    ends: minute.meta({ title: '下班时间' }),
  }),
  output: z.object({ id: idSchema }),
  may: [...ROSTER_KEEPERS],
})

/** One cell of the table. `before` is who stood there when it was opened: if somebody else changed it since, nothing is overwritten. */
export const setRoster = defineCommand({
  name: 'people.set-roster',
  title: '排班',
  input: z.object({
    day: daySchema,
    shift: idSchema,
    post: idSchema.nullable(),
    before: z.array(idSchema),
    persons: z.array(idSchema).max(50),
  }),
  output: z.object({ persons: z.array(idSchema) }),
  may: [...ROSTER_KEEPERS],
})

/** Fills a post by a rotation: team by team, each staying in a step of `pattern` for a day, e.g. 白、白、夜、夜、休、休. */
export const generateRoster = defineCommand({
  name: 'people.generate-roster',
  title: '按轮班规律排班',
  input: z.object({
    post: idSchema.nullable(),
    from: daySchema,
    to: daySchema,
    /** A shift, or `null` for a day of rest. */
    pattern: z.array(idSchema.nullable()).min(1, '请填写轮班规律').max(60),
    /** Each team begins `offset` days into the pattern. */
    teams: z.array(z.object({ offset: z.int().min(0), persons: z.array(idSchema).min(1, '每组至少一人') })).min(1, '请至少填写一个班组'),
  }),
  output: z.object({ entries: z.number().int() }),
  may: [...ROSTER_KEEPERS],
})

/** What stood in the target week is replaced. */
export const copyWeek = defineCommand({
  name: 'people.copy-week',
  title: '复制一周排班',
  input: z.object({ from: daySchema, to: daySchema }),
  output: z.object({ entries: z.number().int() }),
  may: [...ROSTER_KEEPERS],
})

export const recordAbsence = defineCommand({
  name: 'people.record-absence',
  title: '登记请假和替班',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    person: idSchema.meta({ title: '请假人' }),
    startsAt: instantSchema.meta({ title: '开始时间', widget: 'datetime' }),
    endsAt: instantSchema.meta({ title: '结束时间', widget: 'datetime' }),
    substitute: z.union([idSchema, z.literal('')]).nullish().meta({ title: '替班人' }),
    reason: z.string().trim().min(1, '请填写原因').max(100).meta({ title: '原因' }),
  }),
  output: z.object({ id: idSchema }),
  may: [...ROSTER_KEEPERS],
})

export const cancelAbsence = defineCommand({
  name: 'people.cancel-absence',
  title: '取消请假',
  input: z.object({ id: idSchema }),
  output: z.object({ id: idSchema }),
  may: [...ROSTER_KEEPERS],
})

export const shiftSaved = defineEvent('people.shift-saved', '保存了班次', z.object({ shift: shiftSchema.omit({ version: true }) }))
export const rosterSet = defineEvent('people.roster-set', '调整了排班', z.object({ day: daySchema, shift: idSchema, post: idSchema.nullable(), persons: z.array(idSchema) }))
export const rosterFilled = defineEvent('people.roster-filled', '批量排班', z.object({ from: daySchema, to: daySchema, post: idSchema.nullable(), entries: z.number().int() }))
export const absenceRecorded = defineEvent('people.absence-recorded', '登记了请假', z.object({ absence: absenceSchema }))
export const absenceCancelled = defineEvent('people.absence-cancelled', '取消了请假', z.object({ id: idSchema }))
