import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { defineLifecycle } from '@anlan/kernel/lifecycle'
import { daySchema, idSchema, instantSchema, listOf, pageInput, pageOf, versionSchema } from '@anlan/kernel/schema'
import { STATISTICS_READERS } from './statistics.ts'

/** A place where people gather again and again: its cause has to be found and measures taken (AQ 3064.3-2025 5.3). */
export const frequentLife = defineLifecycle({
  name: 'frequent-gathering',
  states: { asked: '待分析', answered: '措施执行中', finished: '已完成' },
  initial: 'asked',
  moves: {
    answer: { title: '填写原因和措施', from: ['asked', 'answered'], to: 'answered', may: ['safety-manager', 'principal', 'team-leader'] },
    finish: { title: '确认完成', from: ['answered'], to: 'finished', may: ['safety-manager', 'principal'] },
  },
})
export const frequentStateSchema = z.enum(['asked', 'answered', 'finished'])

const person = z.object({ id: idSchema, name: z.string() })

export const frequentSchema = z.object({
  id: idSchema,
  state: frequentStateSchema,
  plan: z.string(),
  floor: z.number().int(),
  /** Metres on the plan: the middle of the gatherings when it was asked. */
  x: z.number(),
  y: z.number(),
  /** In words: the fence or the plan. */
  place: z.string(),
  askedAt: instantSchema,
  dueAt: instantSchema,
  /** When people gathered there, the newest last; at most fifty are kept. */
  gatherings: z.array(z.object({ at: instantSchema, people: z.number().int(), level: z.enum(['red', 'orange', 'yellow', 'blue']) })),
  times: z.number().int(),
  /** Who, and how often, the most often first. */
  who: z.array(person.extend({ times: z.number().int() })),
  cause: z.string(),
  measures: z.string(),
  responsible: person.nullable(),
  until: daySchema.nullable(),
  answered: z.object({ by: z.string(), at: instantSchema }).nullable(),
  result: z.string(),
  finished: z.object({ by: z.string(), at: instantSchema }).nullable(),
  version: versionSchema,
})
export type FrequentGathering = z.infer<typeof frequentSchema>

export const listFrequentGatherings = defineQuery({
  name: 'positioning.list-frequent-gatherings',
  title: '频繁聚集',
  input: z.object({ ...pageInput, state: listOf(frequentStateSchema) }),
  /** Open ones first. */
  output: pageOf(frequentSchema.extend({ /** Not answered in time, or measures not finished in time. */ overdue: z.boolean() })).extend({ now: instantSchema }),
  may: [...STATISTICS_READERS],
})

const chosen = { id: idSchema, version: versionSchema }
const told = z.object({ id: idSchema, state: frequentStateSchema })

export const answerGathering = defineCommand({
  name: 'positioning.answer-gathering',
  title: '填写原因和措施',
  input: z.object({
    ...chosen,
    cause: z.string().trim().min(4, '请写明为什么在此处频繁聚集').max(500).meta({ title: '原因分析', widget: 'textarea', placeholder: '例如：交接班时在操作室门口等候签字' }),
    measures: z.string().trim().min(4, '请写明采取什么措施').max(500).meta({ title: '措施', widget: 'textarea', placeholder: '例如：交接班改到休息室，分批进入' }),
    responsible: idSchema.meta({ title: '责任人' }),
    until: daySchema.meta({ title: '完成期限', widget: 'date' }),
  }),
  output: told,
  may: frequentLife.moves.answer.may,
})

export const finishGathering = defineCommand({
  name: 'positioning.finish-gathering',
  title: '确认完成',
  input: z.object({ ...chosen, result: z.string().trim().min(4, '请写明措施的效果').max(500).meta({ title: '效果', widget: 'textarea', placeholder: '例如：两周内此处未再出现聚集预警' }) }),
  output: told,
  may: frequentLife.moves.finish.may,
})

/** 频繁聚集的判定: from how many gatherings within how many days a place is asked about, and how soon it has to be answered. The clause leaves all three open (待核). */
export const gatheringWatchSchema = z.object({
  times: z.coerce.number().int().min(2, '至少 2 次').max(50).meta({ title: '次数', unit: '次' }),
  days: z.coerce.number().int().min(1).max(366).meta({ title: '统计天数', unit: '天' }),
  answerDays: z.coerce.number().int().min(1).max(60).meta({ title: '原因分析期限', unit: '天' }),
})
export type GatheringWatch = z.infer<typeof gatheringWatchSchema>

export const gatheringWatch = defineQuery({
  name: 'positioning.gathering-watch',
  title: '频繁聚集的判定',
  input: z.object({}),
  output: gatheringWatchSchema.extend({ version: z.number().int(), /** Not set by the enterprise: what practice has. */ assumed: z.boolean() }),
  may: [...STATISTICS_READERS],
})

/** `version` 0: the first time. */
export const setGatheringWatch = defineCommand({
  name: 'positioning.set-gathering-watch',
  title: '设置频繁聚集的判定',
  input: gatheringWatchSchema.extend({ version: z.coerce.number().int().nonnegative() }),
  output: z.object({ version: z.number().int() }),
  may: ['safety-manager', 'principal'],
})

const whole = z.object({ gathering: frequentSchema })
export const frequentAsked = defineEvent('positioning.frequent-gathering-asked', '发现频繁聚集，要求分析原因', whole)
export const frequentAnswered = defineEvent('positioning.frequent-gathering-answered', '填写了频繁聚集的原因和措施', whole)
export const frequentFinished = defineEvent('positioning.frequent-gathering-finished', '完成了频繁聚集的措施', whole)
export const gatheringWatchSet = defineEvent('positioning.gathering-watch-set', '修改了频繁聚集的判定', gatheringWatchSchema)
