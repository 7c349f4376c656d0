import { describe, expect, it } from 'vitest'
import { vendorReader } from './vendor-push.ts'

const AT = Date.parse('2026-11-28T14:00:00+08:00')
/** The shape that one vendor pushes, field for field. */
const push = {
  floorId: '2',
  x: '122.104512',
  y: '37.512301',
  z: 4.2,
  cardAddr: '8C3A01',
  entityId: 71,
  entityName: '王建国',
  entityType: 'staff',
  temperature: 36.4,
  heartrate: 78,
  beacon: [{ major: 10, minor: 3, RSSI: -61 }],
  timestamp: AT,
  gateway: 'GW07',
  strength: -88,
  alarmStatus: '00000000',
  sat: 0,
  dopInt: 0,
}
const read = vendorReader()

describe("the vendor's push", () => {
  it('becomes a report', () => {
    expect(read(push, 'wgs84')).toEqual({
      card: '8C3A01',
      at: AT,
      place: { x: 122.104512, y: 37.512301, floor: 2, accuracy: null, indoor: true },
      coordinates: 'wgs84',
      battery: null,
      sos: false,
      via: ['GW07', '10-3'],
    })
    expect(read({ ...push, x: 12, y: 8.5 }, 'plan')).toMatchObject({ place: { x: 12, y: 8.5 }, coordinates: 'plan' })
  })
  it('tells help and battery in bits from the right, whose places are settings', () => {
    expect(read({ ...push, alarmStatus: '00000001' }, 'wgs84')).toMatchObject({ sos: true, battery: null })
    expect(read({ ...push, alarmStatus: '10' }, 'wgs84')).toMatchObject({ sos: false, battery: 10 })
    expect(read({ ...push, alarmStatus: 1 }, 'wgs84')).toMatchObject({ sos: true })
    const other = vendorReader({ sos: 4, lowBattery: null, lowBatteryPercent: 10 })
    expect(other({ ...push, alarmStatus: '00010011' }, 'wgs84')).toMatchObject({ sos: true, battery: null })
    expect(other({ ...push, alarmStatus: '1111' }, 'wgs84')).toMatchObject({ sos: false })
  })
  it('knows indoors by beacons, outdoors by satellites, and floors by number only', () => {
    expect(read({ ...push, beacon: [], sat: 9 }, 'wgs84')).toMatchObject({ place: { indoor: false } })
    expect(read({ ...push, sat: '9' }, 'wgs84')).toMatchObject({ place: { indoor: null } })
    expect(read({ ...push, floorId: 'a7f3' }, 'wgs84')).toMatchObject({ place: { floor: null } })
    expect(read({ ...push, floorId: 0 }, 'wgs84')).toMatchObject({ place: { floor: null } })
  })
  it('came by a gateway and by beacons; what has no name is left out', () => {
    expect(read({ ...push, gateway: 7, beacon: [{ major: '1', minor: 2 }, { major: 1 }, 'x', { major: '甲', minor: 1 }] }, 'wgs84')).toMatchObject({ via: ['7', '1-2'] })
    expect(read({ ...push, gateway: { id: 1 }, beacon: null }, 'wgs84')).not.toHaveProperty('via')
  })
  it('without a place is a heartbeat, and a cry for help is heard from anywhere', () => {
    expect(read({ cardAddr: 'A', timestamp: String(AT), x: '', y: null }, 'wgs84')).toEqual({
      card: 'A',
      at: AT,
      place: null,
      coordinates: 'wgs84',
      battery: null,
      sos: false,
    })
    expect(read({ ...push, x: 999, alarmStatus: '1' }, 'wgs84')).toMatchObject({ place: null, sos: true })
  })
  it.each([
    ['no object', 7, 'JSON 对象'],
    ['no card', { timestamp: AT }, '终端编号'],
    ['no time', { cardAddr: 'A' }, '时间'],
    ['a place off the globe', { ...push, x: 999 }, '经度应在'],
    ['a place that is no number', { ...push, x: '12e' }, 'x 应为数字'],
    ['bits that are none', { ...push, alarmStatus: '012' }, 'alarmStatus'],
    ['beacons that are none', { ...push, beacon: 'x' }, 'beacon'],
  ])('is refused with %s', (_what, value, words) => {
    expect(read(value, 'wgs84')).toContain(words)
  })
})
