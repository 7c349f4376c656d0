import type { ExchangeField } from './dual-prevention.ts'

/**
 * The tables of positioning as our receiving station takes them: AQ 3064.3-2025 Annex B (informative) and the city's form.
 * Prose, assumptions and reasons: `positioning.md`. Literal bytes: `golden/`. As with dual prevention, neither the sender's
 * maps nor the station's checks import it.
 */
export type PositioningTableName =
  | 'aq3064_person'
  | 'aq3064_zone'
  | 'aq3064_person_alarm'
  | 'aq3064_zone_alarm'
  | 'aq3064_gathering'
  | 'sec_employee_file'
  | 'sec_employee_alarm_data'
export type PositionTableName = 'aq3064_position' | 'sec_employee_real_loaction'

export interface PositioningTable<Name extends string = PositioningTableName> {
  readonly name: Name
  readonly title: string
  /** Its own fields; those of every row are in `AQ_COMMON` or, for the city's form, in `EXCHANGE_COMMON`. */
  readonly fields: readonly ExchangeField<PositioningTableName>[]
}

const DELETED = { 0: '正常', 1: '已删除' }
const PERSON_TYPE = { '01': '内部员工', '02': '承包商', '03': '外来人员' }

/** Of every row in the forms of Annex B: AQ 3064.1-2025 Annex A's envelope. B.5 has no key; the one here is ours. */
export const AQ_COMMON: readonly ExchangeField[] = [
  { name: 'ID', title: '主键', kind: 'id', required: true, confidence: 'H' },
  { name: 'COMPANY_CODE', title: '企业编码', kind: 'company', required: true, confidence: 'H' },
  { name: 'DELETED', title: '删除状态', kind: 'code', required: true, codes: DELETED, confidence: 'H' },
  { name: 'CREATE_TIME', title: '创建时间', kind: 'stamp', required: true, confidence: 'H' },
  { name: 'CREATE_BY', title: '创建人', kind: 'text', width: 200, required: true, confidence: 'H' },
  { name: 'UPDATE_TIME', title: '最后修改时间', kind: 'stamp', required: true, confidence: 'H' },
  { name: 'UPDATE_BY', title: '最后修改人', kind: 'text', width: 200, required: true, confidence: 'H' },
]

/** Parents before children: the order of delivery. */
export const POSITIONING_TABLES: readonly PositioningTable[] = [
  {
    name: 'aq3064_person',
    title: '人员基础信息',
    fields: [
      { name: 'COMPANY_NAME', title: '企业名称', kind: 'text', width: 200, required: true, confidence: 'H' },
      { name: 'PERSON_NAME', title: '姓名', kind: 'text', width: 50, required: true, confidence: 'H' },
      { name: 'IDENTIFY_NUM', title: '证件号码', kind: 'papers', required: true, confidence: 'H' },
      { name: 'PERSON_TYPE', title: '人员类别', kind: 'code', required: true, codes: PERSON_TYPE, confidence: 'H' },
      { name: 'BIRTHDAY', title: '出生日期', kind: 'day', required: true, confidence: 'H' },
      { name: 'GENDER', title: '性别', kind: 'code', required: true, codes: { 0: '女', 1: '男' }, confidence: 'H' },
      { name: 'POSITION_NAME', title: '岗位名称', kind: 'text', width: 100, required: true, confidence: 'H' },
      { name: 'MOBILE_NUMBER', title: '手机号', kind: 'mobile', required: true, confidence: 'H' },
      { name: 'AFFILIATED_DEPARTMENT', title: '所属部门', kind: 'text', width: 200, required: true, confidence: 'H' },
    ],
  },
  {
    name: 'aq3064_zone',
    title: '区域信息',
    fields: [
      { name: 'ZONE_NAME', title: '区域名称', kind: 'text', width: 100, required: true, confidence: 'H' },
      { name: 'ZONE_TYPE', title: '区域类型', kind: 'code', required: true, codes: { 0: '临时', 1: '固定' }, confidence: 'H' },
      { name: 'GEO', title: '区域坐标', kind: 'geometry', required: true, confidence: 'H' },
    ],
  },
  {
    name: 'aq3064_person_alarm',
    title: '人员报警',
    fields: [
      { name: 'PERSON_ID', title: '人员主键', kind: 'id', required: true, parent: 'aq3064_person', confidence: 'H' },
      { name: 'ZONE_ID', title: '区域主键', kind: 'id', required: false, parent: 'aq3064_zone', confidence: 'H' },
      { name: 'ALARM_TYPE', title: '报警类型', kind: 'code', required: true, codes: { 0: '一键报警', 1: '越界', 2: '滞留', 3: '静止' }, confidence: 'H' },
      { name: 'ALARM_TIME', title: '报警时间', kind: 'stamp', required: true, confidence: 'H' },
      { name: 'ALARM_END_TIME', title: '报警结束时间', kind: 'stamp', required: false, confidence: 'H' },
      { name: 'DESCRIBE', title: '描述', kind: 'text', width: 1000, required: false, confidence: 'H' },
    ],
  },
  {
    name: 'aq3064_zone_alarm',
    title: '区域报警',
    fields: [
      { name: 'ZONE_ID', title: '区域主键', kind: 'id', required: true, parent: 'aq3064_zone', confidence: 'H' },
      { name: 'ALARM_TYPE', title: '报警类型', kind: 'code', required: true, codes: { 1: '超员', 2: '缺员' }, confidence: 'H' },
      { name: 'ALARM_TIME', title: '报警时间', kind: 'stamp', required: true, confidence: 'H' },
      { name: 'ALARM_END_TIME', title: '报警结束时间', kind: 'stamp', required: false, confidence: 'H' },
      { name: 'DESCRIBE', title: '描述', kind: 'text', width: 1000, required: false, confidence: 'H' },
    ],
  },
  {
    name: 'aq3064_gathering',
    title: '人员聚集预警',
    fields: [
      { name: 'TIME_STAMP', title: '预警开始时间', kind: 'stamp', required: true, confidence: 'H' },
      { name: 'ALARM_AREA', title: '聚集人员', kind: 'people', required: false, parent: 'aq3064_person', confidence: 'H' },
      { name: 'ALARM_LAST_TIME', title: '持续时间', kind: 'integer', range: [0, 8_640_000], required: true, confidence: 'I' },
      { name: 'LEVEL', title: '预警级别', kind: 'code', required: false, codes: { 1: '红色', 2: '橙色', 3: '黄色', 4: '蓝色' }, confidence: 'K' },
    ],
  },
  {
    name: 'sec_employee_file',
    title: '人员档案（市级）',
    fields: [
      { name: 'employeeName', title: '姓名', kind: 'text', width: 50, required: true, confidence: 'M' },
      { name: 'sex', title: '性别', kind: 'code', required: true, codes: { 0: '女', 1: '男' }, confidence: 'K' },
      { name: 'imei', title: '定位卡号', kind: 'text', width: 40, required: false, confidence: 'M' },
      { name: 'phone', title: '手机号', kind: 'mobile', required: true, confidence: 'M' },
      { name: 'post', title: '岗位', kind: 'text', width: 100, required: true, confidence: 'M' },
      { name: 'orgCode', title: '单位编码', kind: 'text', width: 9, required: true, confidence: 'M' },
      { name: 'enterpriseName', title: '企业名称', kind: 'text', width: 200, required: true, confidence: 'M' },
    ],
  },
  {
    name: 'sec_employee_alarm_data',
    title: '人员报警（市级）',
    fields: [
      { name: 'thirdId', title: '第三方主键', kind: 'id', required: true, confidence: 'M' },
      { name: 'alarmType', title: '报警类型', kind: 'text', width: 20, required: true, confidence: 'M' },
      { name: 'alarmTime', title: '报警时间', kind: 'stamp', required: true, confidence: 'M' },
      { name: 'locationCode', title: '区域编码', kind: 'text', width: 64, required: false, confidence: 'M' },
      { name: 'longitude', title: '经度', kind: 'longitude', required: false, confidence: 'M' },
      { name: 'latitude', title: '纬度', kind: 'latitude', required: false, confidence: 'M' },
      { name: 'address', title: '地点', kind: 'text', width: 200, required: true, confidence: 'M' },
      { name: 'alarmReason', title: '报警原因', kind: 'text', width: 1000, required: true, confidence: 'M' },
      { name: 'alarmSource', title: '报警来源', kind: 'text', width: 50, required: true, confidence: 'M' },
      { name: 'alarmStatus', title: '报警状态', kind: 'code', required: true, codes: { 0: '报警中', 1: '已消除' }, confidence: 'K' },
    ],
  },
]

/** Live positions (8.2). Annex B has no table for them: the first is ours, the second the city's, spelled as over there. */
export const POSITION_TABLES: readonly PositioningTable<PositionTableName>[] = [
  {
    name: 'aq3064_position',
    title: '人员实时位置',
    fields: [
      { name: 'PERSON_ID', title: '人员主键', kind: 'id', required: true, parent: 'aq3064_person', confidence: 'K' },
      { name: 'COMPANY_CODE', title: '企业编码', kind: 'company', required: true, confidence: 'K' },
      { name: 'X', title: '经度', kind: 'longitude', required: true, confidence: 'K' },
      { name: 'Y', title: '纬度', kind: 'latitude', required: true, confidence: 'K' },
      { name: 'FLOOR', title: '楼层', kind: 'integer', range: [-20, 200], required: true, confidence: 'K' },
      { name: 'LOCATE_TIME', title: '定位时间', kind: 'stamp', required: true, confidence: 'K' },
      { name: 'ONLINE', title: '在线状态', kind: 'code', required: true, codes: { 0: '失联', 1: '在线' }, confidence: 'K' },
    ],
  },
  {
    name: 'sec_employee_real_loaction',
    title: '人员实时位置（市级）',
    fields: [
      { name: 'lon', title: '经度', kind: 'longitude', required: true, confidence: 'M' },
      { name: 'lat', title: '纬度', kind: 'latitude', required: true, confidence: 'M' },
      { name: 'imei', title: '定位卡号', kind: 'text', width: 40, required: true, confidence: 'M' },
      { name: 'time', title: '定位时间', kind: 'stamp', required: true, confidence: 'M' },
    ],
  },
]
