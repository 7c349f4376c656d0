import { code, field, type Field, integer, isEmpty, stamp, widthOf } from './field.ts'
import { inChina } from './in-china.ts'
import { AQ_NAMES } from './positioning-fields.ts'
import { table } from './table.ts'

const KEYS = ['NAME', 'PERSONTYPE', 'PERSONID', 'X', 'Y']
const MOST = 500

/** What is wrong with one of the people, if anything. */
const personFault = (person: unknown): string | undefined => {
  if (typeof person !== 'object' || person === null || Array.isArray(person)) return '应为对象'
  const it = person as Readonly<Record<string, unknown>>
  const strange = Object.keys(it).find((name) => !KEYS.includes(name))
  if (strange !== undefined) return '含有不认识的字段'
  if (typeof it.NAME !== 'string' || isEmpty(it.NAME.trim()) || widthOf(it.NAME) > 50 || /\p{Cc}/u.test(it.NAME) || !it.NAME.isWellFormed()) return 'NAME 应为不超过 50 的姓名'
  if (!['01', '02', '03'].includes(String(it.PERSONTYPE))) return 'PERSONTYPE 应为 01、02、03'
  if (typeof it.PERSONID !== 'string' || !/^[0-9A-Za-z-]{32,36}$/.test(it.PERSONID)) return 'PERSONID 应为人员主键'
  return inChina('longitude', it.X) && inChina('latitude', it.Y) ? undefined : 'X、Y 应为中国境内的 CGCS2000 经度、纬度（JSON 数字）'
}

const people = (name: string, title: string): Field =>
  field(name, title, { optional: true }, {
    kind: 'people',
    stored: (value) => JSON.stringify(value),
    fault: (value) => {
      if (!Array.isArray(value) || value.length === 0 || value.length > MOST) return `应为 1 至 ${MOST} 人的数组`
      const at = value.findIndex((person) => personFault(person) !== undefined)
      return at < 0 ? undefined : `第 ${at + 1} 人：${personFault(value[at])}`
    },
  })

/** AQ 3064.3-2025 table B.5; its key and its level are our own. */
export const aqGathering = table({
  name: 'aq3064_gathering',
  title: '人员聚集预警',
  names: AQ_NAMES,
  headline: 'TIME_STAMP',
  own: [
    stamp('TIME_STAMP', '预警开始时间'),
    people('ALARM_AREA', '聚集人员'),
    integer('ALARM_LAST_TIME', '持续时间', 0, 8_640_000),
    code('LEVEL', '预警级别', { 1: '红色', 2: '橙色', 3: '黄色', 4: '蓝色' }, { optional: true }),
  ],
  parents: [{ field: 'ALARM_AREA', each: 'PERSONID', table: 'aq3064_person', must: 'known' }],
})
