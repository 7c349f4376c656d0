import { asText, field, type Field, type FieldOptions, textual } from './field.ts'
import { isGeometry } from './geometry.ts'
import { inChina, RANGES } from './in-china.ts'

/** What the fields that every row has are called in AQ 3064.1 Annex A and AQ 3064.3 Annex B. */
export const AQ_NAMES = { id: 'ID', companyCode: 'COMPANY_CODE', deleted: 'DELETED', createDate: 'CREATE_TIME', createBy: 'CREATE_BY', updateDate: 'UPDATE_TIME', updateBy: 'UPDATE_BY' } as const

export const degrees = (name: string, title: string, kind: keyof typeof RANGES, options: FieldOptions = {}): Field =>
  field(name, title, options, {
    kind: 'degrees',
    stored: Number,
    fault: (value) => (inChina(kind, value) ? undefined : `应为 ${RANGES[kind][0]} 至 ${RANGES[kind][1]} 的 JSON 数字（CGCS2000 度）`),
  })

export const geometry = (name: string, title: string): Field =>
  field(name, title, {}, {
    kind: 'geometry',
    stored: asText,
    fault: textual((value) => (isGeometry(value) ? undefined : '应为 CGCS2000 经纬度的多边形（WKT 的 POLYGON 或 GeoJSON 的 Polygon），首尾相接，经度在前，在中国境内')),
  })

/** Papers: kept, and shown by their ends only. */
export const papers = (name: string, title: string): Field =>
  field(name, title, {}, { kind: 'secret', stored: asText, fault: textual((value) => (/^[0-9A-Z]{5,20}$/.test(value) ? undefined : '应为 5 至 20 位数字或大写字母')) })

const isDay = (text: string): boolean => {
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`
  return /^(?:19|20)[0-9]{6}$/.test(text) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true
}

export const dayOf = (name: string, title: string): Field =>
  field(name, title, {}, { kind: 'text', stored: asText, fault: textual((value) => (isDay(value) ? undefined : '应为 yyyyMMdd，且为真实存在的日期')) })
