import { code, identity, isEmpty, type Row, stamp, text } from './field.ts'
import { algorithms, algorithmsFault, VIDEO_NAMES, withoutAddress } from './video-fields.ts'
import { table } from './table.ts'

/** 运行状态 of the notice: one row a device. */
export const videoStatus = table({
  name: 'video_analysis_status',
  title: '智能分析运行状态',
  names: VIDEO_NAMES,
  headline: 'DEVICE_NAME',
  own: [
    identity('DEVICE_ID', '设备主键'),
    text('DEVICE_NAME', '设备名称', 200),
    code('RUN_STATE', '运行状态', { 0: '离线', 1: '在线', 2: '故障' }),
    stamp('STATE_TIME', '状态开始时间'),
    algorithms('RUNNING', '正在运行的算法'),
    withoutAddress('REASON', '原因', 1000),
  ],
  parents: [{ field: 'DEVICE_ID', table: 'video_analysis_device', must: 'known' }],
  together: (row: Row) => [
    ...(row.RUN_STATE !== '1' && isEmpty(row.REASON) ? [{ field: 'REASON', title: '原因', msg: '离线、故障时必须说明原因' }] : []),
    ...(row.RUN_STATE !== '1' && !isEmpty(row.RUNNING) ? [{ field: 'RUNNING', title: '正在运行的算法', msg: '离线、故障时不应有正在运行的算法' }] : []),
    ...algorithmsFault(row, 'RUNNING', '正在运行的算法'),
  ],
})
