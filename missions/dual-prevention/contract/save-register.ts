import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { idSchema } from '@anlan/kernel/schema'
import { planPointSchema } from '@anlan/plant/contract/place'
import { codeSchema } from '@anlan/standards/code-table'
import { CHECK_CYCLE_UNIT, CLASSIFY1, CLASSIFY2, CONTROL_LEVEL, DATA_SRC, RISK_LEVEL, WORK_DAY_TYPE, WORK_TYPE } from '@anlan/standards/code-tables'
import { assessmentSchema } from './records.ts'
import { wordsOf } from './words-of.ts'

/** Whoever makes a record makes its id; `version` 0 says that it is new, otherwise which one was edited. */
const edited = {
  id: idSchema.meta({ widget: 'hidden' }),
  version: z.coerce.number().int().nonnegative().meta({ widget: 'hidden' }),
  /** Logical deletion; refused while something hangs on the record. */
  deleted: z.boolean().default(false).meta({ widget: 'hidden' }),
}
const saved = z.object({ id: idSchema, version: z.number().int() })
const level = (title: string) => codeSchema(RISK_LEVEL).meta({ title, words: wordsOf(RISK_LEVEL) })
const lowered = (title: string) => z.number().min(0, '不能小于 0').multipleOf(0.01, '最多两位小数').nullable().default(null).meta({ title, unit: '级' })
const clock = (title: string) =>
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间格式为 08:00').nullable().default(null).meta({ title, placeholder: '08:00', help: '周期单位为小时的必填，其他不填' })

export const saveUnit = defineCommand({
  name: 'dual-prevention.save-unit',
  title: '保存风险单元',
  input: z.object({
    ...edited,
    name: z.string().trim().min(2, '请填写风险分析单元名称').max(200).meta({ title: '风险分析单元' }),
    hazardCode: z.string().trim().min(1, '请填写风险分析对象编码').max(36).meta({ title: '风险分析对象编码', help: '危险化学品登记系统中的危险源编码' }),
    department: z.string().trim().min(1, '请填写责任部门').max(200).meta({ title: '责任部门' }),
    responsible: z.string().trim().min(1, '请填写部门负责人').max(20).meta({ title: '部门负责人' }),
    riskLevel: level('单元风险等级'),
    areas: z.array(z.string().trim().min(1).max(50)).max(50).default([]).meta({ title: '所在区域', help: '可选多个，四色图按区域着色' }),
    polygon: z.array(planPointSchema).max(200).refine((ring) => ring.length === 0 || ring.length >= 3, '范围至少要有三个角').nullable().default(null).meta({ widget: 'hidden' }),
  }),
  output: saved,
  may: ['safety-manager'],
})

export const saveRiskEvent = defineCommand({
  name: 'dual-prevention.save-risk-event',
  title: '保存风险事件',
  input: z.object({
    ...edited,
    unit: idSchema.meta({ widget: 'hidden' }),
    name: z.string().trim().min(2, '请填写风险事件名称').max(500).meta({ title: '风险事件' }),
    inherent: assessmentSchema.nullable().default(null).meta({ title: '固有风险评价', widget: 'assessment' }),
    /** Left out, it follows from the rating. */
    inherentLevel: level('固有风险等级').nullable().default(null),
    residual: assessmentSchema.nullable().default(null).meta({ title: '剩余风险评价', widget: 'assessment', help: '采取现有措施之后' }),
    residualLevel: level('剩余风险等级').nullable().default(null),
    residualReason: z.string().trim().max(500).nullable().default(null).meta({ title: '剩余风险说明', help: '剩余风险高于固有风险时必填', widget: 'textarea' }),
  }),
  output: saved,
  may: ['safety-manager'],
})

export const saveMeasure = defineCommand({
  name: 'dual-prevention.save-measure',
  title: '保存管控措施',
  input: z.object({
    ...edited,
    riskEvent: idSchema.meta({ widget: 'hidden' }),
    dataSrc: codeSchema(DATA_SRC).meta({ title: '管控方式', words: wordsOf(DATA_SRC) }),
    classify1: codeSchema(CLASSIFY1).meta({ title: '管控措施分类1', words: wordsOf(CLASSIFY1) }),
    classify2: codeSchema(CLASSIFY2).meta({ title: '管控措施分类2', words: wordsOf(CLASSIFY2) }),
    classify3: z.string().trim().max(100).default('').meta({ title: '管控措施分类3' }),
    description: z.string().trim().min(2, '请填写管控措施').max(4000).meta({ title: '管控措施', widget: 'textarea' }),
    inspectionContent: z.string().trim().min(2, '请填写隐患排查内容').max(1000).meta({ title: '隐患排查内容', widget: 'textarea' }),
    controlLevel: codeSchema(CONTROL_LEVEL).nullable().default(null).meta({ title: '管控层级', words: wordsOf(CONTROL_LEVEL), help: '上级管控的风险，下级同时管控（待核）' }),
    post: idSchema.nullable().default(null).meta({ title: '管控责任岗位', widget: 'post' }),
    lowersLikelihood: lowered('降低可能性'),
    lowersSeverity: lowered('降低后果'),
    /** Left out, they stay as they are. */
    points: z.array(idSchema).max(50, '最多绑定 50 个监测点').optional().meta({ title: '绑定监测点', widget: 'points', help: '自动化监控的措施由监测点的实时状态判断是否有效' }),
  }),
  output: saved,
  may: ['safety-manager'],
})

/** The plan of a measure under 隐患排查. Dues not yet begun are made anew after a change. */
export const savePlan = defineCommand({
  name: 'dual-prevention.save-plan',
  title: '保存排查计划',
  input: z.object({
    ...edited,
    measure: idSchema.meta({ widget: 'hidden' }),
    content: z.string().trim().min(2, '请填写隐患排查内容').max(1000).meta({ title: '隐患排查内容', widget: 'textarea' }),
    cycle: z.coerce.number().int().positive('排查周期应为大于 0 的整数').meta({ title: '排查周期' }),
    cycleUnit: codeSchema(CHECK_CYCLE_UNIT).meta({ title: '周期单位', help: '一周填 7 天，一季填 3 月' }),
    /** The plant's present day when left out. */
    firstStart: z.number().int().nonnegative().optional().meta({ title: '首次开始时间', widget: 'datetime' }),
    windowStart: clock('工作开始时间'),
    windowEnd: clock('工作结束时间'),
    workDayType: codeSchema(WORK_DAY_TYPE).default('0').meta({ title: '工作日类型', words: wordsOf(WORK_DAY_TYPE) }),
    workType: codeSchema(WORK_TYPE).default('0').meta({ title: '任务类型', words: wordsOf(WORK_TYPE) }),
    taskNum: z.coerce.number().int().nullable().default(null).meta({ title: '包保任务对应项' }),
    post: idSchema.nullable().default(null).meta({ title: '责任岗位', widget: 'post' }),
    postName: z.string().trim().max(100).nullable().default(null).meta({ widget: 'hidden' }),
    person: idSchema.nullable().default(null).meta({ title: '责任人', widget: 'person', help: '岗位与责任人填一项' }),
    active: z.boolean().default(true).meta({ title: '启用' }),
  }),
  output: saved,
  may: ['safety-manager'],
})
