import { code, identity, mobile, stamp, text } from './field.ts'
import { table } from './table.ts'

export const checkRecord = table({
  name: 'sec_hidden_check_record',
  title: '隐患排查记录',
  headline: 'checkStatus',
  own: [
    identity('checkTaskId', '隐患排查任务主键'),
    stamp('checkTime', '排查时间'),
    code('checkStatus', '排查结果', { 0: '正常', 1: '存在隐患', 2: '未排查', 3: '其他' }),
    text('mobileMe', '移动终端标识', 64, { optional: true }),
    code('isDefend', '是否包保责任人任务', { 0: '否', 1: '是' }, { optional: true }),
    mobile('createByMobile', '创建人手机号', { optional: true }),
    mobile('updateByMobile', '最后修改人手机号', { optional: true }),
  ],
  parents: [{ field: 'checkTaskId', table: 'sec_hidden_check_mission', must: 'known' }],
})
