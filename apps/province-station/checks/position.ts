import { code, type Fault, type Field, identity, integer, isEmpty, type Row, stamp, text } from './field.ts'
import { plain } from './plain.ts'
import { degrees } from './positioning-fields.ts'
import { readStamp } from './stamp.ts'

export type PositionForm = 'aq3064_position' | 'sec_employee_real_loaction'

/** Where somebody is, right by itself. */
export interface GoodPosition {
  readonly who: string
  readonly lon: number
  readonly lat: number
  readonly floor: number | null
  readonly online: boolean | null
  readonly locatedAt: number
}

interface Form {
  readonly title: string
  /** The field that says who. */
  readonly who: string
  readonly fields: readonly Field[]
  read(row: Row): GoodPosition
}

const time = (row: Row, name: string): number => readStamp(String(row[name])) ?? 0

/** Annex B of AQ 3064.3 has no table of positions, though 8.2 asks for them: the first is our own, the second the city's (spelled so). */
export const POSITION_FORMS: Readonly<Record<PositionForm, Form>> = {
  aq3064_position: {
    title: '人员实时位置',
    who: 'PERSON_ID',
    fields: [
      identity('PERSON_ID', '人员主键'), text('COMPANY_CODE', '企业编码', 9), degrees('X', '经度', 'longitude'), degrees('Y', '纬度', 'latitude'),
      integer('FLOOR', '楼层', -20, 200), stamp('LOCATE_TIME', '定位时间'), code('ONLINE', '在线状态', { 0: '失联', 1: '在线' }),
    ],
    read: (row) => ({ who: String(row.PERSON_ID), lon: Number(row.X), lat: Number(row.Y), floor: Number(row.FLOOR), online: row.ONLINE === '1', locatedAt: time(row, 'LOCATE_TIME') }),
  },
  sec_employee_real_loaction: {
    title: '人员实时位置（市级）',
    who: 'imei',
    fields: [degrees('lon', '经度', 'longitude'), degrees('lat', '纬度', 'latitude'), text('imei', '定位卡号', 40), stamp('time', '定位时间')],
    read: (row) => ({ who: String(row.imei), lon: Number(row.lon), lat: Number(row.lat), floor: null, online: null, locatedAt: time(row, 'time') }),
  },
}

export type CheckedPosition = { readonly good: GoodPosition; readonly faults?: undefined } | { readonly good?: undefined; readonly faults: readonly Fault[] }

/** Judges one row by itself. Whether the person is known is asked afterwards. */
export const checkPosition = (form: PositionForm, row: unknown, companyCode: string): CheckedPosition => {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return { faults: [{ field: '', title: '整行', msg: '应为 JSON 对象' }] }
  const [it, { fields, read }] = [row as Row, POSITION_FORMS[form]]
  const faults = fields.flatMap(({ name, title, fault }): Fault[] => {
    const msg = isEmpty(it[name]) ? '不能为空' : fault(it[name])
    return msg === undefined ? [] : [{ field: name, title, msg }]
  })
  const strange = Object.keys(it).find((name) => !fields.some((field) => field.name === name))
  if (strange !== undefined) faults.push({ field: plain(strange.slice(0, 64)), title: '未知字段', msg: '不是本表的字段' })
  if (form === 'aq3064_position' && faults.length === 0 && it.COMPANY_CODE !== companyCode) faults.push({ field: 'COMPANY_CODE', title: '企业编码', msg: `与登录的企业编码 ${companyCode} 不一致` })
  return faults.length > 0 ? { faults } : { good: read(it) }
}

/** Between two rounds of one enterprise; longer is late (AQ 3064.3-2025 8.2). Written here and not taken from the sender's standards. */
export const LATE_AFTER = 30_000
