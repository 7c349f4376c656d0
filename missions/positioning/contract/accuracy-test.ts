import { z } from 'zod'
import { defineEvent } from '@anlan/kernel/event'
import { idSchema, instantSchema } from '@anlan/kernel/schema'

/** AQ 3064.3-2025 Annex A: accuracy at rest and on the move, and six layouts that try the alarms. */
export const TEST_KINDS = {
  static: '静态定位精度', dynamic: '动态定位精度',
  'gathering-missed': '人员聚集漏报', 'gathering-false': '人员聚集误报', 'over-count-missed': '围栏超员漏报', 'over-count-false': '围栏超员误报', 'exit-missed': '围栏越界漏报', 'exit-false': '围栏越界误报',
} as const
export type TestKind = keyof typeof TEST_KINDS
export const testKindSchema = z.enum(Object.keys(TEST_KINDS) as [TestKind, ...TestKind[]])
export const isFunctional = (kind: TestKind): boolean => kind !== 'static' && kind !== 'dynamic'

export const TEST_STATES = { running: '进行中', finished: '已完成', abandoned: '已作废' } as const
export const testStateSchema = z.enum(['running', 'finished', 'abandoned'])

/** 7.1.1 gives a figure for blue and yellow areas; in orange and red ones it "should be higher", without one. */
export const RISKS = { blue: '蓝色风险区域', yellow: '黄色风险区域', orange: '橙色风险区域', red: '红色风险区域' } as const
export const riskSchema = z.enum(['blue', 'yellow', 'orange', 'red'])
export type Risk = z.infer<typeof riskSchema>

const metres = (what: string) => z.number(`请填写${what}`).min(-20_000, `${what}超出平面图`).max(40_000, `${what}超出平面图`)
/** A surveyed spot. */
export const spotSchema = z.object({
  name: z.string().trim().min(1, '请填写点名').max(30).meta({ title: '点名', placeholder: '例如：T1' }),
  x: metres('东向真值').meta({ title: '东向真值', unit: '米' }),
  y: metres('北向真值').meta({ title: '北向真值', unit: '米' }),
  satellite: z.boolean().default(true).meta({ title: '有卫星信号' }),
  risk: riskSchema.default('yellow').meta({ title: '风险区域', words: RISKS }),
})
export type Spot = z.output<typeof spotSchema>

/** Spots with the moment at which the tester began to stand there; null before. */
export const stoodSchema = spotSchema.extend({ at: instantSchema.nullable() })
export type Stood = z.output<typeof stoodSchema>

const count = z.number().int()
export const testVerdictSchema = z.object({
  passed: z.boolean(),
  /** Where the procedure was not kept to: such a test proves nothing. */
  shortcomings: z.array(z.string()),
  /** Metres at 68.27 % of the errors; null for a functional test, or when there was nothing to measure. */
  error: z.number().nullable(),
  withSatellite: z.number().nullable(),
  withoutSatellite: z.number().nullable(),
  areas: z.array(z.object({ risk: riskSchema, samples: count, error: z.number().nullable(), allowed: z.number(), passed: z.boolean() })),
  points: z.array(z.object({ name: z.string(), fixes: count, error: z.number().nullable(), fixAt: instantSchema.nullable() })),
  /** The distribution of errors as steps `[metres, share]`, at most 200. */
  cdf: z.array(z.tuple([z.number(), z.number()])),
  /** On the move: share of marks with a fix in time, and the way walked. */
  valid: z.number().nullable(),
  routeMetres: z.number().nullable(),
  metresASecond: z.number().nullable(),
  /** Of a functional test. */
  samples: count.nullable(),
  wrong: count.nullable(),
  wrongPercent: z.number().nullable(),
  allowedPercent: z.number().nullable(),
})
export type TestVerdict = z.infer<typeof testVerdictSchema>

/** A test as it stands: what is done is kept step by step, so that neither a restart nor a dead phone loses it. */
export const accuracyTestSchema = z.object({
  id: idSchema,
  version: z.number().int(),
  /** Of the report, `DW-2026-001`. */
  number: z.string(),
  kind: testKindSchema,
  state: testStateSchema,
  /** Who carry them, in a functional test. */
  persons: z.array(idSchema),
  /** Numbers of the terminals: one for accuracy, as many as the layout has spots for a functional test. */
  cards: z.array(z.string()),
  place: z.string(),
  plan: z.string(),
  floor: z.number().int(),
  /** Who tests; and whoever watches. */
  testers: z.string(),
  /** How true coordinates were measured. */
  instrument: z.string(),
  /** The enterprise's own figure for orange and red areas, metres. */
  strictMetres: z.number(),
  spots: z.array(stoodSchema),
  /** Of a functional test: the fence laid for it. */
  fence: idSchema.nullable(),
  /** Of a functional test: from when on it is sampled, and until when. */
  from: instantSchema.nullable(),
  until: instantSchema.nullable(),
  startedAt: instantSchema,
  startedBy: z.string(),
  endedAt: instantSchema.nullable(),
  endedBy: z.string().nullable(),
  note: z.string(),
  verdict: testVerdictSchema.nullable(),
})
export type AccuracyTest = z.infer<typeof accuracyTestSchema>

const told = z.object({ test: accuracyTestSchema })
export const accuracyTestBegun = defineEvent('positioning.accuracy-test-begun', '开始定位性能测试', told)
export const accuracyTestStepped = defineEvent('positioning.accuracy-test-stepped', '定位性能测试进行了一步', told)
export const accuracyTestEnded = defineEvent('positioning.accuracy-test-ended', '定位性能测试结束', told)
