import { code, decimal, type Fault, identity, isEmpty, numberCode, photo, type Row, stamp, text } from './field.ts'
import { table } from './table.ts'

const SOURCES = {
  1: '日常排查', 2: '综合性排查', 3: '专业性排查', 4: '季节性排查', 5: '重点时段及节假日前排查',
  6: '事故类比排查', 7: '复产复工前排查', 8: '外聘专家诊断式排查', 9: '管控措施失效', 10: '其他',
}
const KINDS = { 1: '安全', 2: '工艺', 3: '电气', 4: '仪表', 5: '消防', 6: '总图', 7: '设备', 8: '其他' }
const LINKS = {
  1: '设计', 2: '产品质量缺陷', 3: '仓储', 4: '项目施工', 5: '开停车', 6: '使用操作', 7: '维护保养', 8: '维修', 9: '变更', 10: '运输',
}

const owed = (row: Row, names: readonly (readonly [string, string])[], msg: string): Fault[] =>
  names.filter(([name]) => isEmpty(row[name])).map(([field, title]) => ({ field, title, msg }))

const together = (row: Row): Fault[] => {
  const faults: Fault[] = []
  if (!isEmpty(row.checkRecordId))
    faults.push(
      ...owed(row, [['hazardCode', '风险分析对象编码'], ['riskMeasureId', '管控措施主键']], '隐患来自排查记录时必须填写'),
    )
  if (row.dangerState === '9')
    faults.push(...owed(row, [['checkAcceptPerson', '验收人'], ['checkAcceptTime', '验收时间']], '隐患状态为已验收时必须填写'))
  if (!isEmpty(row.checkAcceptTime) && String(row.checkAcceptTime) < String(row.registTime))
    faults.push({ field: 'checkAcceptTime', title: '验收时间', msg: '不能早于登记时间' })
  return faults
}

export const danger = table({
  name: 'sec_hidden_danger_info',
  title: '隐患信息',
  headline: 'dangerName',
  own: [
    text('hazardCode', '风险分析对象编码', 36, { optional: true }),
    identity('riskMeasureId', '管控措施主键', { optional: true }),
    identity('checkRecordId', '排查记录主键', { optional: true }),
    text('dangerName', '隐患名称', 300),
    code('dangerLevel', '隐患等级', { 0: '一般隐患', 1: '重大隐患' }),
    stamp('registTime', '登记时间'),
    text('registrant', '登记人', 100),
    code('dangersSrc', '隐患来源', SOURCES),
    text('enforcementId', '执法编号', 100, { optional: true }),
    code('dangerManageType', '治理类型', { 0: '即查即改', 1: '限期整改' }),
    code('hazardDangerType', '隐患类型', KINDS),
    numberCode('hazardCategory', '隐患类别', { 0: '其他', 1: '主要负责人登记', 2: '技术负责人登记', 3: '操作负责人登记' }),
    text('dangerDesc', '隐患描述', 4000),
    text('dangerReason', '原因分析', 4000, { optional: true }),
    text('controlMeasures', '整改措施', 1000, { optional: true }),
    decimal('cost', '整改资金', { optional: true }),
    text('liablePerson', '整改责任人', 100),
    stamp('dangerManageDeadline', '治理期限'),
    text('checkAcceptPerson', '验收人', 50, { optional: true }),
    stamp('checkAcceptTime', '验收时间', { optional: true }),
    text('checkAcceptComment', '验收情况', 1000, { optional: true }),
    code('dangerState', '隐患状态', { 0: '整改中', 1: '待验收', 9: '已验收' }),
    code('managementClassification', '人物管理分类', { 1: '人的不安全行为', 2: '物的不安全状态', 3: '管理上的缺陷' }, { optional: true }),
    code('occurrenceLink', '发生环节', LINKS, { optional: true }),
    photo('dangerImg', '隐患照片'),
    photo('dangerAcceptImg', '整改后照片'),
  ],
  parents: [
    { field: 'riskMeasureId', table: 'sec_security_risk_control_measures', must: 'known' },
    { field: 'checkRecordId', table: 'sec_hidden_check_record', must: 'known' },
  ],
  together,
})
