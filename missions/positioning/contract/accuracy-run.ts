import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf, pageInput, pageOf, versionSchema } from '@anlan/kernel/schema'
import { accuracyTestSchema, spotSchema, TEST_KINDS, testKindSchema, testStateSchema } from './accuracy-test.ts'
import { DEVICE_KEEPERS } from './roles.ts'

const may = [...DEVICE_KEEPERS]

/** Begins a guided test. Spots can be given now or one by one; those of a functional test follow from its middle. */
export const beginAccuracyTest = defineCommand({
  name: 'positioning.begin-accuracy-test',
  title: '开始测试',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    kind: testKindSchema.meta({ title: '测试项目', words: TEST_KINDS }),
    cards: z.array(z.string().max(40)).min(1, '请选择测试终端').max(10).meta({ title: '测试终端', help: '精度测试用一个，功能测试按布点数选' }),
    place: z.string().trim().min(2, '请填写测试场地').max(100).meta({ title: '测试场地', placeholder: '例如：甲类车间及罐区通道' }),
    plan: z.string().trim().min(1, '请选择平面图').max(50).meta({ title: '平面图' }),
    floor: z.int().min(-20).max(200).default(1).meta({ title: '楼层' }),
    testers: z.string().trim().min(2, '请填写测试人员').max(100).meta({ title: '测试人员', placeholder: '例如：王芳、李强' }),
    instrument: z.string().trim().max(100).default('').meta({ title: '真值测量仪器', placeholder: '例如：全站仪 TS-02，编号 12345' }),
    strictMetres: z.number().positive().max(5, '不能宽于标准').nullable().default(null).meta({ title: '橙、红色风险区域精度要求', unit: '米', help: '标准只要求更高，没有给出数值；不填按蓝、黄色区域的限值（待核）' }),
    middle: z.object({ x: z.number(), y: z.number() }).nullable().default(null).meta({ title: '布点中心', widget: 'hidden' }),
    /** When it began, where nobody had network then: a day back at most. */
    at: instantSchema.optional().meta({ widget: 'hidden' }),
  }),
  output: z.object({ id: idSchema }),
  may,
})

/** Puts the spots, before anybody stands on them. */
export const layTestSpots = defineCommand({
  name: 'positioning.lay-test-spots',
  title: '布置测试点',
  input: z.object({ id: idSchema, version: versionSchema, spots: z.array(spotSchema).max(300, '测试点最多 300 个').meta({ title: '测试点', widget: 'rows' }) }),
  output: z.object({ id: idSchema, version: z.number().int() }),
  may,
})

/** The route that is walked: a mark every few metres, evenly, along its corners. */
export const layTestRoute = defineCommand({
  name: 'positioning.lay-test-route',
  title: '布置动态路线',
  input: z.object({
    id: idSchema, version: versionSchema,
    corners: z.array(spotSchema.omit({ name: true }).meta({ title: '转角' })).min(2, '路线至少要有起点和终点').max(100).meta({ title: '路线转角', widget: 'rows' }),
    marks: z.int().min(2).max(300).default(100).meta({ title: '标记点数' }),
  }),
  output: z.object({ id: idSchema, version: z.number().int() }),
  may,
})

/** The terminal lies or stands on this spot now. Again: from anew. `at` is the phone's, when it was without network. */
export const standOnSpot = defineCommand({
  name: 'positioning.stand-on-spot',
  title: '到达测试点',
  input: z.object({ id: idSchema, spot: z.int().min(0), at: instantSchema.optional() }),
  output: z.object({ id: idSchema, at: instantSchema }),
  may,
})

/** All terminals of a functional test lie on their spots: sampling begins when the alarm has had its time. */
export const beginSampling = defineCommand({
  name: 'positioning.begin-sampling',
  title: '布点完成，开始采样',
  input: z.object({ id: idSchema, version: versionSchema }),
  output: z.object({ id: idSchema, from: instantSchema, until: instantSchema }),
  may,
})

export const finishAccuracyTest = defineCommand({
  name: 'positioning.finish-accuracy-test',
  title: '结束测试并出结果',
  input: z.object({ id: idSchema, version: versionSchema, note: z.string().trim().max(500).default('').meta({ title: '说明', widget: 'textarea' }) }),
  output: z.object({ id: idSchema, passed: z.boolean() }),
  may,
})

export const abandonAccuracyTest = defineCommand({
  name: 'positioning.abandon-accuracy-test',
  title: '作废测试',
  input: z.object({ id: idSchema, version: versionSchema, note: z.string().trim().min(2, '请说明作废原因').max(500).meta({ title: '原因', widget: 'textarea' }) }),
  output: z.object({ id: idSchema }),
  may,
})

export const listAccuracyTests = defineQuery({
  name: 'positioning.list-accuracy-tests',
  title: '定位性能测试',
  input: z.object({ ...pageInput, kind: listOf(testKindSchema), state: listOf(testStateSchema) }),
  output: pageOf(accuracyTestSchema.omit({ spots: true }).extend({ spotCount: z.number().int(), passed: z.boolean().nullable() })),
  may: [...ENTERPRISE_STAFF, 'system-admin'],
})

/** A test with how it goes: fixes counted so far, and where the terminals of a functional test are. */
export const getAccuracyTest = defineQuery({
  name: 'positioning.get-accuracy-test',
  title: '定位性能测试',
  input: z.object({ id: idSchema }),
  output: z.object({
    now: instantSchema,
    org: z.object({ id: idSchema, name: z.string() }),
    test: accuracyTestSchema,
    /** Fixes of each spot within its window, in the order of the spots. */
    fixes: z.array(z.number().int()),
    /** The last fix of each terminal, on the test's plan or not. */
    last: z.array(z.object({ card: z.string(), at: instantSchema.nullable(), x: z.number().nullable(), y: z.number().nullable() })),
    /** Functional tests: whether the alarm stands now. */
    standing: z.boolean(),
    /** What is to be done now, for the phone. */
    step: z.object({
      kind: z.enum(['lay-spots', 'go-to', 'settle', 'measure', 'stop', 'lay-tags', 'wait', 'sample', 'finish', 'over']),
      spot: z.number().int().nullable(),
      until: instantSchema.nullable(),
    }),
    /** Of what is said: printed beside the code. */
    digest: z.string(),
  }),
  may: [...ENTERPRISE_STAFF, 'system-admin'],
})
