import { asText, type Fault, field, type Field, isEmpty, type Row, textual, widthOf } from './field.ts'
import { names } from './special-work-fields.ts'

/** What the fields that every row has are called; the tables are a least set of our own (待核). */
export const VIDEO_NAMES = { id: 'ID', companyCode: 'COMPANY_CODE', deleted: 'DELETED', createDate: 'CREATE_TIME', createBy: 'CREATE_BY', updateDate: 'UPDATE_TIME', updateBy: 'UPDATE_BY' } as const

export const VIDEO_ALARMS = {
  11: '脱岗', 12: '疑似睡岗', 21: '未戴安全帽', 22: '未穿反光背心', 31: '违规闯入', 41: '人员数量超限', 42: '人员聚集', 51: '明火', 52: '烟雾', 61: '疑似抽烟', 62: '疑似使用手机', 71: '疑似倒地',
  91: '画面黑屏', 92: '画面被遮挡', 93: '画面冻结', 94: '摄像机移位', 99: '其他',
} as const

/** Codes of alarms in one text, none of them twice. */
export const algorithms = (name: string, title: string): Field => names(name, title, 200, { optional: true })
export const algorithmsFault = (row: Row, name: string, title: string): Fault[] => {
  if (isEmpty(row[name])) return []
  const given = String(row[name]).split(',')
  if (!given.every((one) => Object.hasOwn(VIDEO_ALARMS, one))) return [{ field: name, title, msg: '应为报警类型代码，多个用英文逗号隔开' }]
  return new Set(given).size === given.length ? [] : [{ field: name, title, msg: '同一代码不得重复' }]
}

/** All of them or none. */
export const together = (row: Row, fields: readonly (readonly [name: string, title: string])[]): Fault[] => {
  const filled = fields.filter(([name]) => !isEmpty(row[name]))
  return filled.length === 0 || filled.length === fields.length ? [] : fields.filter(([name]) => isEmpty(row[name])).map(([name, title]) => ({ field: name, title, msg: `应与${filled.map((it) => it[1]).join('、')}同填同空` }))
}

const ADDRESS = /[a-z][a-z0-9+.-]*:\/\/|(?:\d{1,3}\.){3}\d{1,3}/iu
/** Nobody outside the enterprise has any business with its network. */
export const withoutAddress = (name: string, title: string, most: number): Field =>
  field(name, title, { optional: true }, {
    kind: 'text',
    stored: asText,
    fault: textual((value) => {
      if (value.trim() === '') return '不能只有空格'
      if (ADDRESS.test(value)) return '不得含网络地址'
      return widthOf(value) > most ? `长度 ${widthOf(value)} 超过 ${most}（一个汉字计 2）` : undefined
    }),
  })

const part = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1
const isSpot = (spot: unknown): boolean => Array.isArray(spot) && spot.length === 2 && spot.every(part)
const isZone = (ring: unknown): boolean => Array.isArray(ring) && ring.length >= 3 && ring.every(isSpot)
const isDrawn = (one: unknown): boolean => {
  const { code, zones } = (one ?? {}) as { readonly code?: unknown; readonly zones?: unknown }
  return typeof code === 'string' && Object.hasOwn(VIDEO_ALARMS, code) && Array.isArray(zones) && zones.length > 0 && zones.every(isZone)
}

/** Where on the picture it is looked: parts of its width and height. */
export const roiFault = (row: Row): Fault[] => {
  if (isEmpty(row.ROI)) return []
  const fault = [{ field: 'ROI', title: '识别区域', msg: '应为 [{"code":"31","zones":[[[0.1,0.2],…]]}] 形式，点在 0 至 1 之间，每块至少三个角' }]
  try {
    const read = JSON.parse(String(row.ROI)) as unknown
    return Array.isArray(read) && read.length > 0 && read.every(isDrawn) ? [] : fault
  } catch {
    return fault
  }
}
