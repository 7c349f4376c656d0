import { beijingMinute, type Instant } from '@anlan/kernel/time'
import { defineSheet, type Sheet } from '@anlan/platform/excel/sheet'
import { labelOf } from '@anlan/standards/code-table'
import { CHECK_STATUS, DANGER_LEVEL, HAZARD_DANGER_TYPE, RISK_LEVEL, WORK_DAY_TYPE } from '@anlan/standards/code-tables'
import { dangerLife } from '../contract/danger-life.ts'
import { dueLife, listDues, listRecords } from '../contract/due.ts'
import { listDangers } from '../contract/list-dangers.ts'
import { PRESENCE_WORDS } from '../contract/inspection/presence.ts'
import { listPlans } from '../contract/register.ts'
import { registerOnDay } from '../contract/register-on-day.ts'
import { listMapZones } from '../contract/risk-map.ts'
import { REGISTER_OUT } from '../rules/register-cells-out.ts'

const moment = (at: Instant | null): string => (at === null ? '' : beijingMinute(at))

const dangers = defineSheet(listDangers, {
  name: 'dual-prevention.export-dangers',
  title: '隐患台账',
  columns: [
    ['隐患', ({ name }) => name, 36],
    ['等级', ({ level }) => labelOf(DANGER_LEVEL, level)],
    ['类型', ({ kind }) => (kind === null ? '' : labelOf(HAZARD_DANGER_TYPE, kind as '1'))],
    ['状态', ({ state, overdue }) => `${dangerLife.states[state]}${overdue ? '（超期）' : ''}`],
    ['位置', ({ place }) => place, 28],
    ['整改责任人', ({ responsible }) => responsible?.name ?? ''],
    ['整改期限', ({ deadline }) => deadline ?? ''],
    ['上报人', ({ reporter }) => reporter],
    ['上报时间', ({ reportedAt }) => moment(reportedAt), 18],
  ],
})

const records = defineSheet(listRecords, {
  name: 'dual-prevention.export-records',
  title: '排查记录',
  columns: [
    ['排查时间', ({ checkedAt }) => moment(checkedAt), 18],
    ['风险单元', ({ unitName }) => unitName, 24],
    ['风险事件', ({ riskEventName }) => riskEventName, 32],
    ['排查内容', ({ content }) => content, 48],
    ['结果', ({ result, late }) => `${labelOf(CHECK_STATUS, result)}${late === null ? '' : '（逾期补查）'}`],
    ['说明', ({ note, late }) => [note, late?.reason].filter(Boolean).join('；'), 28],
    ['排查人', ({ inspector }) => inspector],
    ['到场', ({ presence }) => (presence == null ? '' : PRESENCE_WORDS[presence.kind]), 14],
  ],
})

const dues = defineSheet(listDues, {
  name: 'dual-prevention.export-dues',
  title: '排查任务',
  columns: [
    ['开始', ({ startAt }) => moment(startAt), 18],
    ['截止', ({ endAt }) => moment(endAt), 18],
    ['风险单元', ({ unitName }) => unitName, 24],
    ['排查内容', ({ content }) => content, 48],
    ['责任人', ({ assigneeNames }) => assigneeNames.join('、'), 20],
    ['状态', ({ state }) => dueLife.states[state]],
    ['排查人', ({ inspector }) => inspector ?? ''],
    ['排查时间', ({ checkedAt }) => moment(checkedAt), 18],
  ],
})

const plans = defineSheet(listPlans, {
  name: 'dual-prevention.export-plans',
  title: '排查计划',
  columns: [
    ['风险单元', ({ unitName }) => unitName, 24],
    ['风险事件', ({ riskEventName }) => riskEventName, 32],
    ['排查内容', ({ content }) => content, 48],
    ['周期', ({ cycle, cycleUnit }) => `${cycle} ${cycleUnit}`],
    ['时段', ({ windowStart, windowEnd }) => (windowStart === null ? '' : `${windowStart}–${windowEnd}`)],
    ['工作日', ({ workDayType }) => labelOf(WORK_DAY_TYPE, workDayType)],
    ['岗位', ({ postName, personName }) => postName ?? personName ?? '', 18],
  ],
})

const register = defineSheet(registerOnDay, { name: 'dual-prevention.export-register', title: '安全风险分级管控清单', columns: REGISTER_OUT })

const riskWord = (level: string | null): string => (level === null ? '未评定' : `${labelOf(RISK_LEVEL, level)}（${RISK_LEVEL.rows.find(({ code }) => code === level)?.colour}）`)

const zones = defineSheet(listMapZones, {
  name: 'dual-prevention.export-map-zones',
  title: '风险四色图分区',
  columns: [
    ['分区名称', ({ name }) => name, 28],
    ['固有风险等级', ({ units, inherent }) => (units.length === 0 ? '没有风险单元' : riskWord(inherent))],
    ['剩余风险等级', ({ units, residual }) => (units.length === 0 ? '没有风险单元' : riskWord(residual))],
    ['风险单元', ({ unitNames }) => unitNames.join('、'), 40],
    ['责任部门', ({ departments }) => departments.join('、'), 24],
    ['范围（东、北，米）', ({ polygon }) => `(${polygon.map(({ x, y }) => `${x},${y}`).join(';')})`, 60],
  ],
})

export const sheets: readonly Sheet[] = [dangers, records, dues, plans, register, zones]
