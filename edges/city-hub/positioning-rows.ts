import type { Parcel, ReceiverAccess } from '@anlan/exchange/contract/adapter'
import { DEFAULT_WIRE, type Geometry, type PositioningWire } from '@anlan/exchange/contract/positioning-wire'
import { beijingStamp, type Instant } from '@anlan/kernel/time'
import type { JudgedKind } from '@anlan/positioning/contract/judged'
import type { Position } from '@anlan/positioning/contract/positions'
import type { AreaAlarm, FenceRecord, Gathering, LocatedPerson, LonLat, PersonAlarm } from '@anlan/positioning/contract/records'
import { type Draft, filled, type WireRow } from './rows.ts'

/**
 * The sender's maps of positioning, written by hand from `standards/exchange/positioning.md`, by name and never by place:
 * one known project sends its alarms with time and kind exchanged.
 */
export type PositioningRow = { readonly row: WireRow } | { readonly lacks: string } | undefined

type Company = Pick<ReceiverAccess, 'companyCode'>
type Kind = 'located-person' | 'fence' | 'person-alarm' | 'area-alarm' | 'gathering'

const PERSON_TYPE: Readonly<Record<LocatedPerson['class'], string>> = { employee: '01', contractor: '02', visitor: '03' }
const CLASS_WORDS: Readonly<Record<LocatedPerson['class'], string>> = { employee: '内部员工', contractor: '承包商', visitor: '外来人员' }
/** Table B.3. Whatever is not here has no code and is not sent. */
const PERSON_ALARM: Readonly<Partial<Record<JudgedKind, string>>> = { sos: '0', intrusion: '1', overstay: '2', motionless: '3' }
/** Table B.4. */
const AREA_ALARM: Readonly<Partial<Record<JudgedKind, string>>> = { 'over-count': '1', crowd: '1', 'under-count': '2' }

const stampOf = (at: Instant | null): string | null => (at === null ? null : beijingStamp(at))
const secondsBetween = (from: Instant, to: Instant): number => Math.max(0, Math.round((to - from) / 1_000))

const aqRow = ({ companyCode }: Company, { id, updatedAt, record }: Parcel, own: Draft): WireRow => {
  const trace = record as unknown as LocatedPerson
  return filled({
    ID: id,
    COMPANY_CODE: companyCode,
    ...own,
    DELETED: record.deleted ? '1' : '0',
    CREATE_TIME: beijingStamp(trace.createdAt),
    CREATE_BY: trace.createdBy,
    UPDATE_TIME: beijingStamp(Math.max(updatedAt, trace.createdAt)),
    UPDATE_BY: trace.updatedBy,
  })
}

const hubRow = ({ companyCode }: Company, { id, updatedAt, record }: Parcel, own: Draft): WireRow => {
  const trace = record as unknown as LocatedPerson
  return filled({
    id,
    companyCode,
    ...own,
    deleted: record.deleted ? '1' : '0',
    createDate: beijingStamp(trace.createdAt),
    createBy: trace.createdBy,
    updateDate: beijingStamp(Math.max(updatedAt, trace.createdAt)),
    updateBy: trace.updatedBy,
  })
}

const closed = (ring: readonly LonLat[]): LonLat[] => [...ring, ...ring.slice(0, 1)]
const GEOMETRY: Readonly<Record<Geometry, (rings: readonly (readonly LonLat[])[]) => string>> = {
  wkt: (rings) => `POLYGON(${rings.map((ring) => `(${closed(ring).map(([lon, lat]) => `${lon} ${lat}`).join(',')})`).join(',')})`,
  geojson: (rings) => JSON.stringify({ type: 'Polygon', coordinates: rings.map(closed) }),
}

/** What papers lack, in words that say where to go. */
const lacking = (fields: Readonly<Record<string, unknown>>): string | undefined => {
  const missing = Object.entries(fields).flatMap(([title, value]) => (value === null || value === '' ? [title] : []))
  return missing.length === 0 ? undefined : `缺少${missing.join('、')}：请在“人员”中打开本人登记，保存后自动报送`
}

const aqPerson = (company: Company, parcel: Parcel, it: LocatedPerson): PositioningRow => {
  const lacks = lacking({ 证件号码: it.idNumber, 出生日期: it.birthday, 性别: it.gender, 手机号: it.mobile })
  if (lacks !== undefined) return it.deleted && !parcel.knownThere ? undefined : { lacks }
  return {
    row: aqRow(company, parcel, {
      COMPANY_NAME: it.company,
      PERSON_NAME: it.name,
      IDENTIFY_NUM: it.idNumber,
      PERSON_TYPE: PERSON_TYPE[it.class],
      BIRTHDAY: it.birthday?.replaceAll('-', ''),
      GENDER: it.gender === 'male' ? '1' : '0',
      // Both must be filled, and whoever comes from outside has neither.
      POSITION_NAME: it.post ?? CLASS_WORDS[it.class],
      MOBILE_NUMBER: it.mobile,
      AFFILIATED_DEPARTMENT: it.department ?? it.company,
    }),
  }
}

const aqZone = (company: Company, parcel: Parcel, it: FenceRecord, geometry: Geometry): PositioningRow => {
  if (it.rings === null) return it.deleted && !parcel.knownThere ? undefined : { lacks: it.unplaced ?? '坐标基准未测量' }
  return { row: aqRow(company, parcel, { ZONE_NAME: it.name, ZONE_TYPE: it.temporary ? '0' : '1', GEO: GEOMETRY[geometry](it.rings) }) }
}

const aqAlarm = (company: Company, parcel: Parcel, it: PersonAlarm | AreaAlarm, who: Draft, code: string | undefined): PositioningRow =>
  code === undefined
    ? undefined
    : { row: aqRow(company, parcel, { ...who, ZONE_ID: it.fence, ALARM_TYPE: code, ALARM_TIME: beijingStamp(it.begunAt), ALARM_END_TIME: stampOf(it.endedAt), DESCRIBE: it.text }) }

const LEVEL: Readonly<Record<Gathering['level'], string>> = { red: '1', orange: '2', yellow: '3', blue: '4' }

const aqGathering = (company: Company, parcel: Parcel, it: Gathering): PositioningRow => {
  // People without degrees are left out, not put somewhere.
  const people = it.people.flatMap(({ id, name, class: kind, at }) => (at === null ? [] : [{ NAME: name, PERSONTYPE: PERSON_TYPE[kind], PERSONID: id, X: at[0], Y: at[1] }]))
  return {
    row: aqRow(company, parcel, {
      TIME_STAMP: beijingStamp(it.begunAt),
      ALARM_AREA: people.length === 0 ? null : people,
      ALARM_LAST_TIME: secondsBetween(it.begunAt, it.lastAt),
      LEVEL: LEVEL[it.level],
    }),
  }
}

const hubPerson = (company: Company, parcel: Parcel, it: LocatedPerson): PositioningRow => {
  const lacks = lacking({ 性别: it.gender, 手机号: it.mobile })
  if (lacks !== undefined) return it.deleted && !parcel.knownThere ? undefined : { lacks }
  return {
    row: hubRow(company, parcel, {
      employeeName: it.name,
      sex: it.gender === 'male' ? '1' : '0',
      imei: it.card,
      phone: it.mobile,
      post: it.post ?? CLASS_WORDS[it.class],
      orgCode: company.companyCode,
      enterpriseName: it.company,
    }),
  }
}

const hubAlarm = (company: Company, parcel: Parcel, it: PersonAlarm | AreaAlarm | Gathering, alarmType: string | undefined): PositioningRow =>
  alarmType === undefined
    ? undefined
    : {
        row: hubRow(company, parcel, {
          thirdId: parcel.id,
          alarmType,
          alarmTime: beijingStamp(it.begunAt),
          locationCode: 'fence' in it ? it.fence : null,
          longitude: it.at?.[0],
          latitude: it.at?.[1],
          address: it.place,
          alarmReason: it.text,
          alarmSource: '人员定位',
          alarmStatus: it.endedAt === null ? '0' : '1',
        }),
      }

const aq = (company: Company, parcel: Parcel, { geometry }: PositioningWire): PositioningRow => {
  const it = parcel.record as unknown
  switch (parcel.kind as Kind) {
    case 'located-person': return aqPerson(company, parcel, it as LocatedPerson)
    case 'fence': return aqZone(company, parcel, it as FenceRecord, geometry)
    case 'person-alarm': return aqAlarm(company, parcel, it as PersonAlarm, { PERSON_ID: (it as PersonAlarm).person }, PERSON_ALARM[(it as PersonAlarm).kind])
    // Table B.4 has no alarm without an area.
    case 'area-alarm': return (it as AreaAlarm).fence === null ? undefined : aqAlarm(company, parcel, it as AreaAlarm, {}, AREA_ALARM[(it as AreaAlarm).kind])
    case 'gathering': return aqGathering(company, parcel, it as Gathering)
  }
}

const hub = (company: Company, parcel: Parcel, { alarmTypes }: PositioningWire): PositioningRow => {
  const it = parcel.record as unknown
  switch (parcel.kind as Kind) {
    case 'located-person': return hubPerson(company, parcel, it as LocatedPerson)
    // This shape has no areas.
    case 'fence': return undefined
    default: return hubAlarm(company, parcel, it as PersonAlarm, alarmTypes[(it as PersonAlarm).kind])
  }
}

/** @returns the row, why there is none yet, or `undefined` when the receiver has no place for such a record */
export const positioningRow = ({ companyCode, positioning = DEFAULT_WIRE }: Pick<ReceiverAccess, 'companyCode' | 'positioning'>, parcel: Parcel): PositioningRow =>
  (positioning.shape === 'aq3064' ? aq : hub)({ companyCode }, parcel, positioning)

/** The last place of somebody. Annex B has no table for it (8.2 asks for it all the same): the first form is ours, the second the city's. */
export const positionRow = ({ companyCode, positioning = DEFAULT_WIRE }: Pick<ReceiverAccess, 'companyCode' | 'positioning'>, it: Position): WireRow =>
  positioning.shape === 'aq3064'
    ? { PERSON_ID: it.person, COMPANY_CODE: companyCode, X: it.lon, Y: it.lat, FLOOR: it.floor, LOCATE_TIME: beijingStamp(it.at), ONLINE: it.silent ? '0' : '1' }
    : { lon: it.lon, lat: it.lat, imei: it.card, time: beijingStamp(it.at) }
