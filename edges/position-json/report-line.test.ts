import { describe, expect, it } from 'vitest'
import { MOST_REPORTS, readMany, readText } from './read-many.ts'
import { readReportLine } from './report-line.ts'

const AT = Date.parse('2026-11-28T14:00:00+08:00')
const heartbeat = { card: 'A001', at: AT, place: null, coordinates: 'wgs84', battery: null, sos: false }
const there = { x: 122.1, y: 37.5, floor: null, accuracy: null, indoor: null }
const bare = { card: 'A001', at: AT }

describe('a report', () => {
  it('says where, when and how its terminal is', () => {
    const whole = { ...bare, lon: 122.1, lat: 37.5, floor: -1, accuracy: 0.4, indoor: true, battery: 87, sos: true, speed: 3 }
    expect(readReportLine(whole, 'wgs84')).toEqual({
      ...heartbeat,
      place: { x: 122.1, y: 37.5, floor: -1, accuracy: 0.4, indoor: true },
      battery: 87,
      sos: true,
    })
    expect(readReportLine({ ...bare, x: 12.5, y: -3 }, 'plan')).toEqual({ ...heartbeat, coordinates: 'plan', place: { ...there, x: 12.5, y: -3 } })
  })
  it('is a heartbeat without a place, or with the place of a receiver that has not found itself', () => {
    expect(readReportLine(bare, 'wgs84')).toEqual(heartbeat)
    expect(readReportLine({ ...bare, lon: null, lat: null, floor: 2 }, 'wgs84')).toEqual(heartbeat)
    expect(readReportLine({ ...bare, lon: 0, lat: 0 }, 'wgs84')).toEqual(heartbeat)
    expect(readReportLine({ ...bare, x: 0, y: 0 }, 'plan')).toMatchObject({ place: { x: 0, y: 0 } })
  })
  it('writes its time and its card in either way', () => {
    for (const at of [AT, String(AT), '2026-11-28 14:00:00']) expect(readReportLine({ ...bare, at }, 'wgs84')).toEqual(heartbeat)
    expect(readReportLine({ ...bare, card: 861_234_567_890_123 }, 'wgs84')).toMatchObject({ card: '861234567890123' })
    expect(readReportLine({ ...bare, card: ' A001 ', sos: 1 }, 'wgs84')).toMatchObject({ card: 'A001', sos: true })
  })
  it('cries for help also from a place that is none', () => {
    expect(readReportLine({ ...bare, lon: 1220, lat: 37.5, sos: true }, 'wgs84')).toEqual({ ...heartbeat, sos: true })
  })
  it.each([
    ['no object', 'A001', 'JSON 对象'],
    ['a list in a list', [], 'JSON 对象'],
    ['no card', { at: AT }, '请填写终端编号'],
    ['an empty card', { ...bare, card: ' ' }, '请填写终端编号'],
    ['a card with a blank', { ...bare, card: 'A 1' }, '只能是字母'],
    ['a card whose digits were lost', { ...bare, card: 1e21 }, '请用文本'],
    ['no time', { card: 'A001' }, '请填写时间'],
    ['seconds', { ...bare, at: 1_764_316_800 }, '毫秒'],
    ['half a millisecond', { ...bare, at: AT + 0.5 }, '时间'],
    ['a day that is none', { ...bare, at: '2026-02-30 08:00:00' }, '时间'],
    ['half a place', { ...bare, lon: 122.1 }, '同时给出'],
    ['a place off the globe', { ...bare, lon: 37.5, lat: 122.1 }, '纬度应在'],
    ['metres where degrees are meant', { ...bare, x: 1, y: 2 }, '请上报 lon、lat'],
    ['text for a number', { ...bare, lon: '122.1', lat: 37.5 }, '经度 lon 应为数字'],
    ['a floor of zero', { ...bare, lon: 122.1, lat: 37.5, floor: 0 }, '没有 0 层'],
    ['half a floor', { ...bare, lon: 122.1, lat: 37.5, floor: 1.5 }, '应为整数'],
    ['too much battery', { ...bare, battery: 101 }, '0 到 100'],
    ['a half cry', { ...bare, sos: 'yes' }, 'sos 应为'],
    ['a maybe', { ...bare, indoor: 1 }, 'indoor 应为'],
  ])('is refused with %s', (_what, value, words) => {
    expect(readReportLine(value, 'wgs84')).toContain(words)
  })
  it('is refused on a plan with degrees, with half a place, or far outside', () => {
    expect(readReportLine({ ...bare, lon: 122.1, lat: 37.5 }, 'plan')).toContain('请上报 x、y')
    expect(readReportLine({ ...bare, x: 1 }, 'plan')).toContain('x、y 要同时给出')
    expect(readReportLine({ ...bare, x: 1e6, y: 0 }, 'plan')).toContain('米数')
  })
})

describe('many reports', () => {
  it('are read one by one: what is wrong in one spoils only that one', () => {
    const { reports, unread } = readMany([bare, { at: AT }, bare], 'wgs84', readReportLine)
    expect(reports).toEqual([heartbeat, heartbeat])
    expect(unread).toEqual([{ index: 1, message: expect.stringContaining('请填写终端编号') }])
  })
  it('are not taken in any number, nor when they are no JSON', () => {
    expect(
      readMany(
        Array.from({ length: MOST_REPORTS + 1 }, () => bare),
        'wgs84',
        readReportLine,
      ),
    ).toMatchObject({ reports: [], unread: [{ message: expect.stringContaining('分批') }] })
    expect(readText('{"card":', 'wgs84', readReportLine)).toMatchObject({ reports: [], unread: [{ message: expect.stringContaining('JSON') }] })
    expect(readText(JSON.stringify([bare]), 'wgs84', readReportLine).reports).toEqual([heartbeat])
  })
})
