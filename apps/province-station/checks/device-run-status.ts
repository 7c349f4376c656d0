import { code, type Fault, identity, isEmpty, type Row, stamp, text } from './field.ts'
import { table } from './table.ts'

const YES_NO = { 0: '否', 1: '是' }

const together = (row: Row): Fault[] => [
  ...(!isEmpty(row.runStatusBeginTime) && !isEmpty(row.runStatusEndTime) && String(row.runStatusEndTime) < String(row.runStatusBeginTime)
    ? [{ field: 'runStatusEndTime', title: '状态结束时间', msg: '不能早于状态开始时间' }]
    : []),
  ...(row.isChanged === '1' && isEmpty(row.changedTime) ? [{ field: 'changedTime', title: '变更时间', msg: '是否变更为 1 时不能为空' }] : []),
  ...(row.isChanged === '1' && isEmpty(row.changedReason) ? [{ field: 'changedReason', title: '变更原因', msg: '是否变更为 1 时不能为空' }] : []),
]

export const deviceRunStatus = table({
  name: 'sec_device_run_status',
  title: '装置运行状态',
  headline: 'hazardCode',
  own: [
    identity('promiseId', '安全承诺公告主键'),
    text('hazardCode', '风险分析对象编码', 36),
    code('isTesting', '是否试生产', YES_NO),
    code('runStatus', '运行状态', { 0: '停用', 1: '运行', 2: '检维修', 3: '试运行' }),
    stamp('runStatusBeginTime', '状态开始时间', { optional: true }),
    stamp('runStatusEndTime', '状态结束时间', { optional: true }),
    text('runStatusReason', '状态说明', 1000, { optional: true }),
    code('isChanged', '是否变更', YES_NO),
    stamp('changedTime', '变更时间', { optional: true }),
    text('changedReason', '变更原因', 1000, { optional: true }),
  ],
  parents: [{ field: 'promiseId', table: 'sec_production_promise', must: 'known' }],
  together,
})
