import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { daySchema, idSchema, versionSchema } from '@anlan/kernel/schema'
import { codeSchema } from '@anlan/standards/code-table'
import {
  DANGER_LEVEL,
  DANGER_MANAGE_TYPE,
  DANGER_SOURCE,
  HAZARD_CATEGORY,
  HAZARD_DANGER_TYPE,
  MANAGEMENT_CLASSIFICATION,
  OCCURRENCE_LINK,
} from '@anlan/standards/code-tables'
import { dangerLife } from './danger-life.ts'
import { dangerStateSchema } from './records.ts'
import { wordsOf } from './words-of.ts'

/** 五定: who rectifies, by what measures, with what money, until when, who accepts; and what kind of danger it is. */
export const confirmDanger = defineCommand({
  name: 'dual-prevention.confirm-danger',
  title: '确认隐患',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    version: versionSchema.meta({ widget: 'hidden' }),
    name: z.string().trim().min(2, '请填写隐患名称').max(300).meta({ title: '隐患名称' }),
    level: codeSchema(DANGER_LEVEL).meta({ title: '隐患等级', words: wordsOf(DANGER_LEVEL) }),
    source: codeSchema(DANGER_SOURCE).meta({ title: '隐患来源', words: wordsOf(DANGER_SOURCE) }),
    enforcementId: z.string().trim().max(100).optional().meta({ title: '执法编号', help: '来自监管部门检查的，填写执法文书编号' }),
    unit: idSchema.optional().meta({ title: '所属风险单元' }),
    kind: codeSchema(HAZARD_DANGER_TYPE).meta({ title: '隐患类型', words: wordsOf(HAZARD_DANGER_TYPE) }),
    category: codeSchema(HAZARD_CATEGORY).default('0').meta({ title: '隐患类别', words: wordsOf(HAZARD_CATEGORY) }),
    manageType: codeSchema(DANGER_MANAGE_TYPE).meta({ title: '治理类型', words: wordsOf(DANGER_MANAGE_TYPE), help: '重大隐患只能限期整改' }),
    responsible: idSchema.meta({ title: '整改责任人', widget: 'person' }),
    measures: z.string().trim().min(2, '请填写整改措施').max(1000).meta({ title: '整改措施', widget: 'textarea' }),
    cost: z.coerce.number().nonnegative('资金不能小于 0').max(1_000_000).meta({ title: '整改资金', unit: '万元', help: '不需要资金的填 0' }),
    deadline: daySchema.meta({ title: '整改期限', widget: 'date' }),
    acceptor: idSchema.meta({ title: '验收人', widget: 'person', help: '不能与整改责任人相同' }),
    reason: z.string().trim().max(1000).optional().meta({ title: '原因分析', widget: 'textarea' }),
    managementClass: codeSchema(MANAGEMENT_CLASSIFICATION).optional().meta({ title: '人物管理分类', words: wordsOf(MANAGEMENT_CLASSIFICATION) }),
    occurrence: codeSchema(OCCURRENCE_LINK).optional().meta({ title: '发生环节', words: wordsOf(OCCURRENCE_LINK) }),
    /** Earlier dangers that it repeats, as whoever confirms has found them alike. */
    alike: z.array(idSchema).max(50).default([]).meta({ widget: 'hidden' }),
  }),
  output: z.object({ id: idSchema, state: dangerStateSchema }),
  may: dangerLife.moves.confirm.may,
})
