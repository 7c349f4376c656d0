import { endsAfter } from './ends-after.ts'
import { code, identity, isEmpty, photo, type Row, stamp, text } from './field.ts'
import { readPhoto } from './photo.ts'
import { degrees } from './positioning-fields.ts'
import { amount, YES } from './special-work-fields.ts'
import { table } from './table.ts'
import { together, VIDEO_ALARMS, VIDEO_NAMES } from './video-fields.ts'

const pictureFault = (row: Row) =>
  isEmpty(row.PICTURE) || isEmpty(row.PICTURE_DIGEST) || readPhoto(String(row.PICTURE)).digest === row.PICTURE_DIGEST ? [] : [{ field: 'PICTURE_DIGEST', title: '图片校验值', msg: '与图片的 SHA-256 不一致' }]

/** 报警信息 of the notice, with its picture: one row an alarm, from its beginning to what people said of it. */
export const videoAlarm = table({
  name: 'video_analysis_alarm',
  title: '智能视频报警',
  names: VIDEO_NAMES,
  headline: 'DESCRIBE',
  own: [
    identity('DEVICE_ID', '设备主键'),
    code('ALARM_TYPE', '报警类型', VIDEO_ALARMS),
    text('ALARM_NAME', '报警名称', 100),
    code('ALARM_LEVEL', '报警级别', { 1: '红', 2: '橙', 3: '黄', 4: '蓝' }),
    stamp('ALARM_START_TIME', '报警开始时间'),
    stamp('ALARM_END_TIME', '报警结束时间', { optional: true }),
    text('DESCRIBE', '报警描述', 1000),
    text('PLACE', '报警位置', 200),
    degrees('LONGITUDE', '经度', 'longitude', { optional: true }),
    degrees('LATITUDE', '纬度', 'latitude', { optional: true }),
    amount('CONFIDENCE', '置信度', 0, 1, { optional: true }),
    code('SOURCE_KIND', '识别来源', { 1: '本系统识别服务', 2: '外购分析设备', 3: '录像机转报' }),
    text('SOURCE_NAME', '来源名称', 200),
    photo('PICTURE', '报警图片'),
    text('PICTURE_DIGEST', '图片校验值', 64, { optional: true }),
    stamp('CLIP_START_TIME', '留存录像开始', { optional: true }),
    stamp('CLIP_END_TIME', '留存录像结束', { optional: true }),
    text('HANDLE_PERSON', '处置人', 100, { optional: true }),
    stamp('HANDLE_TIME', '处置时间', { optional: true }),
    text('HANDLE_RESULT', '处置结果', 1000, { optional: true }),
    code('IS_MISREPORT', '是否误报', YES, { optional: true }),
  ],
  parents: [{ field: 'DEVICE_ID', table: 'video_analysis_device', must: 'known' }],
  together: (row: Row) => [
    ...endsAfter('ALARM_START_TIME', 'ALARM_END_TIME', '报警结束时间')(row),
    ...endsAfter('CLIP_START_TIME', 'CLIP_END_TIME', '留存录像结束')(row),
    ...together(row, [['LONGITUDE', '经度'], ['LATITUDE', '纬度']]),
    ...together(row, [['CLIP_START_TIME', '留存录像开始'], ['CLIP_END_TIME', '留存录像结束']]),
    ...together(row, [['PICTURE', '报警图片'], ['PICTURE_DIGEST', '图片校验值']]),
    ...together(row, [['HANDLE_PERSON', '处置人'], ['HANDLE_TIME', '处置时间'], ['HANDLE_RESULT', '处置结果']]),
    ...pictureFault(row),
  ],
})
