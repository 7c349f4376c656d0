import { listDues, listRecords } from '@anlan/dual-prevention/contract/due'
import { dangerLife } from '@anlan/dual-prevention/contract/danger-life'
import { listDangers } from '@anlan/dual-prevention/contract/list-dangers'
import { listMeasures, listPlans, listRiskEvents, listUnits } from '@anlan/dual-prevention/contract/register'
import { listStops } from '@anlan/dual-prevention/contract/stops/get-stop'
import { beijingMinute } from '@anlan/kernel/time'
import { labelOf } from '@anlan/standards/code-table'
import { CHECK_STATUS, CLASSIFY1, CLASSIFY2, CONTROL_LEVEL, DANGER_LEVEL, DATA_SRC, HAZARD_DANGER_TYPE, RISK_LEVEL, WORK_DAY_TYPE, WORK_TYPE } from '@anlan/standards/code-tables'
import { allOf, type LedgerSection, tableOf } from '../section.ts'

const GROUP = '双重预防'

const units: LedgerSection = {
  key: 'units', title: '风险分析单元清单', group: GROUP,
  gather: async (scope) =>
    tableOf(
      [
        { header: '风险分析对象编码', width: 90, cell: (it) => it.hazardCode }, { header: '风险分析单元', cell: (it) => it.name }, { header: '责任部门', width: 90, cell: (it) => it.department },
        { header: '责任人', width: 60, cell: (it) => it.responsible }, { header: '风险等级', width: 60, cell: (it) => labelOf(RISK_LEVEL, it.riskLevel) }, { header: '措施数', width: 44, cell: (it) => it.measures },
        { header: '未关闭隐患', width: 56, cell: (it) => it.openDangers },
      ],
      await allOf(scope, listUnits, {}),
    ),
}

const riskEvents: LedgerSection = {
  key: 'risk-events', title: '风险分级管控清单（风险事件）', group: GROUP,
  gather: async (scope) =>
    tableOf(
      [
        { header: '风险分析单元', width: 140, cell: (it) => it.unitName }, { header: '风险事件', cell: (it) => it.name },
        { header: '固有风险', width: 60, cell: (it) => (it.inherentLevel === null ? '' : labelOf(RISK_LEVEL, it.inherentLevel)) },
        { header: '剩余风险', width: 60, cell: (it) => (it.residualLevel === null ? '' : labelOf(RISK_LEVEL, it.residualLevel)) },
      ],
      await allOf(scope, listRiskEvents, { sort: 'name' }),
    ),
}

const measures: LedgerSection = {
  key: 'measures', title: '管控措施清单', group: GROUP,
  gather: async (scope) =>
    tableOf(
      [
        { header: '风险分析单元', width: 100, cell: (it) => it.unitName }, { header: '风险事件', width: 110, cell: (it) => it.riskEventName }, { header: '管控措施', cell: (it) => it.description },
        { header: '管控方式', width: 56, cell: (it) => labelOf(DATA_SRC, it.dataSrc) },
        { header: '措施分类', width: 90, cell: (it) => `${labelOf(CLASSIFY1, it.classify1)}－${labelOf(CLASSIFY2, it.classify2 as '1-1')}` },
        { header: '管控层级', width: 50, cell: (it) => (it.controlLevel === null ? '' : labelOf(CONTROL_LEVEL, it.controlLevel)) },
        { header: '隐患排查内容', width: 150, cell: (it) => it.inspectionContent },
      ],
      await allOf(scope, listMeasures, {}),
    ),
}

const plans: LedgerSection = {
  key: 'plans', title: '隐患排查计划', group: GROUP,
  gather: async (scope) =>
    tableOf(
      [
        { header: '风险分析单元', width: 120, cell: (it) => it.unitName }, { header: '排查内容', cell: (it) => it.content }, { header: '周期', width: 50, cell: (it) => `${it.cycle} ${it.cycleUnit}` },
        { header: '时段', width: 70, cell: (it) => (it.windowStart === null ? '' : `${it.windowStart}–${it.windowEnd}`) }, { header: '工作日', width: 70, cell: (it) => labelOf(WORK_DAY_TYPE, it.workDayType) },
        { header: '任务类型', width: 80, cell: (it) => labelOf(WORK_TYPE, it.workType) }, { header: '岗位或责任人', width: 90, cell: (it) => it.postName ?? it.personName },
      ],
      await allOf(scope, listPlans, {}),
    ),
}

const records: LedgerSection = {
  key: 'records', title: '隐患排查记录', group: GROUP,
  gather: async (scope, { from, to }) =>
    tableOf(
      [
        { header: '排查时间', width: 84, cell: (it) => beijingMinute(it.checkedAt) }, { header: '风险分析单元', width: 110, cell: (it) => it.unitName }, { header: '排查内容', cell: (it) => it.content },
        { header: '结果', width: 70, cell: (it) => `${labelOf(CHECK_STATUS, it.result)}${it.late === null ? '' : '（逾期补查）'}` }, { header: '说明', width: 110, cell: (it) => [it.note, it.late?.reason].filter(Boolean).join('；') },
        { header: '排查人', width: 60, cell: (it) => it.inspector },
      ],
      await allOf(scope, listRecords, { from, to, sort: 'checkedAt' }),
    ),
}

const missed: LedgerSection = {
  key: 'missed', title: '到期未排查清单', group: GROUP,
  gather: async (scope, { from, to }) =>
    tableOf(
      [
        { header: '应查时间', width: 84, cell: (it) => beijingMinute(it.startAt) }, { header: '截止时间', width: 84, cell: (it) => beijingMinute(it.endAt) }, { header: '风险分析单元', width: 120, cell: (it) => it.unitName },
        { header: '排查内容', cell: (it) => it.content }, { header: '责任岗位', width: 90, cell: (it) => it.postName }, { header: '责任人', width: 80, cell: (it) => it.assigneeNames.join('、') },
        { header: '补查', width: 60, cell: (it) => (it.state === 'made-up' ? '已补查' : '未补查') },
      ],
      await allOf(scope, listDues, { from, to, state: ['missed', 'made-up'], sort: 'endAt' }),
    ),
}

const dangers: LedgerSection = {
  key: 'dangers', title: '隐患排查治理台账', group: GROUP,
  gather: async (scope, { since, until }) => {
    const all = await allOf(scope, listDangers, { sort: 'reportedAt' })
    return tableOf(
      [
        { header: '上报时间', width: 84, cell: (it) => beijingMinute(it.reportedAt) }, { header: '隐患', cell: (it) => it.name }, { header: '位置', width: 90, cell: (it) => it.place },
        { header: '等级', width: 56, cell: (it) => labelOf(DANGER_LEVEL, it.level) }, { header: '类型', width: 44, cell: (it) => (it.kind === null ? '' : labelOf(HAZARD_DANGER_TYPE, it.kind as '1')) },
        { header: '上报人', width: 56, cell: (it) => it.reporter }, { header: '整改责任人', width: 60, cell: (it) => it.responsible?.name }, { header: '期限', width: 62, cell: (it) => it.deadline },
        { header: '状态', width: 76, cell: (it) => `${dangerLife.states[it.state]}${it.overdue ? '（超期）' : ''}` },
      ],
      all.filter(({ reportedAt }) => reportedAt >= since && reportedAt < until),
    )
  },
}

const stops: LedgerSection = {
  key: 'stops', title: '装置停用、检维修记录', group: GROUP,
  gather: async (scope, { since, until }) =>
    tableOf(
      [
        { header: '风险分析单元', width: 180, cell: (it) => it.unitName }, { header: '开始时间', width: 90, cell: (it) => beijingMinute(it.startAt) }, { header: '结束时间', width: 90, cell: (it) => beijingMinute(it.endAt) },
        { header: '原因', cell: (it) => it.reason }, { header: '登记人', width: 70, cell: (it) => it.createdBy },
      ],
      (await allOf(scope, listStops, {})).filter(({ startAt, endAt }) => startAt < until && endAt >= since),
    ),
}

export const dualPreventionSections: readonly LedgerSection[] = [units, riskEvents, measures, plans, records, missed, dangers, stops]
