import { code, identity, type Row, stamp, text } from './field.ts'
import { degrees } from './positioning-fields.ts'
import { table } from './table.ts'

/** The city's form of an alarm. Its kinds are each receiver's own, so that a code is only looked at for its shape. */
export const employeeAlarm = table({
  name: 'sec_employee_alarm_data',
  title: '人员报警（市级）',
  headline: 'address',
  own: [
    identity('thirdId', '第三方主键'),
    text('alarmType', '报警类型', 20),
    stamp('alarmTime', '报警时间'),
    text('locationCode', '区域编码', 64, { optional: true }),
    degrees('longitude', '经度', 'longitude', { optional: true }),
    degrees('latitude', '纬度', 'latitude', { optional: true }),
    text('address', '地点', 200),
    text('alarmReason', '报警原因', 1000),
    text('alarmSource', '报警来源', 50),
    code('alarmStatus', '报警状态', { 0: '报警中', 1: '已消除' }),
  ],
  parents: [],
  together: (row: Row) => [
    ...(/^[0-9A-Za-z_-]{1,20}$/.test(String(row.alarmType)) ? [] : [{ field: 'alarmType', title: '报警类型', msg: '应为 1 至 20 位的代码' }]),
    ...(row.thirdId === row.id ? [] : [{ field: 'thirdId', title: '第三方主键', msg: '应与主键相同' }]),
    ...((row.longitude === undefined) === (row.latitude === undefined) ? [] : [{ field: 'latitude', title: '纬度', msg: '经度和纬度应一起填写' }]),
  ],
})
