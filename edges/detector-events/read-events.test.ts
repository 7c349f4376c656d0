import { expect, it } from 'vitest'
import type { DetectorEvent } from '@anlan/video/contract/detector-event'
import { readEvents } from './read-events.ts'
import { readMultipart } from './read-multipart.ts'
import { isapiSource, isapiXml, multipart } from './testing/hikvision.ts'

const HEARD = 1_800_000_000_000
const read = (dialect: 'json' | 'hikvision', type: string, body: string | Buffer): DetectorEvent[] => {
  const events = readEvents(dialect, type, Buffer.from(body), HEARD)
  return typeof events === 'string' ? expect.fail(events) : events
}

it('an alert of ISAPI in XML, with region and picture, and as JSON', () => {
  const at = Date.parse('2026-11-28T18:00:00+08:00')
  const xml = isapiXml({ channel: '2', type: 'fielddetection', at, region: [[100, 200], [500, 200], [500, 900]] })
  const picture = Buffer.from([0xff, 0xd8, 13, 10, 45, 45, 0xff, 0xd9])
  const { type, body } = multipart(xml, picture)
  const [event] = read('hikvision', type, body)
  expect(event).toMatchObject({ source: isapiSource('2'), sourceName: '通道2', code: 'fielddetection', what: 'once', at, boxes: [{ x: 0.1, y: 0.2, width: 0.4, height: 0.7 }], picture: picture.toString('base64') })
  expect(read('hikvision', 'application/xml; charset="UTF-8"', xml)).toMatchObject([{ id: event?.id, picture: null }])
  expect(read('hikvision', 'application/xml', isapiXml({ channel: '2', type: 'VMD', state: 'inactive' }))).toMatchObject([{ what: 'ended' }])
  expect(read('hikvision', 'application/json', JSON.stringify({ ipAddress: '10.1.2.3', channelID: 1, dateTime: 'never', eventType: 'IO', eventState: 'active' }))).toMatchObject([{ source: '10.1.2.3/1', at: HEARD }])
  expect(read('hikvision', 'application/xml', isapiXml({ channel: '1', type: 'heartBeat' }))).toEqual([])
})

it('events of the platform: each status is what it is, and repeated words share their number', () => {
  const event = (status: number, eventId = 'e1') => ({ eventId, srcIndex: 'cam-7', srcType: 'camera', srcName: '罐区', eventType: 131603, status, eventLvl: 2, timeout: 30, happenTime: '2026-11-28T18:00:00.000+08:00', data: {} })
  const body = JSON.stringify({ method: 'OnEventNotify', params: { ability: 'event_vss', sendTime: '', events: [0, 1, 2, 3, 4, 5].map((it) => event(it)) } })
  const events = read('hikvision', 'application/json', body)
  expect(events.map(({ what }) => what)).toEqual(['once', 'began', 'ended', 'once'])
  expect(new Set(events.map(({ id }) => id)).size).toBe(3)
  expect(events[1]).toMatchObject({ source: 'cam-7', sourceName: '罐区', code: '131603', at: Date.parse('2026-11-28T10:00:00Z') })
})

it('our own words, with a time in words, in figures or none', () => {
  const own = (over: object) => JSON.stringify({ events: [{ id: '1', source: 'CAM-1', code: 'flame', ...over }] })
  expect([own({}), own({ at: 5 }), own({ at: '2026-11-28T18:00:00+08:00' })].map((it) => read('json', 'application/json', it)[0]?.at)).toEqual([HEARD, 5, Date.parse('2026-11-28T10:00:00Z')])
  expect([read('json', '', '{"events":[]}')]).toEqual([[]])
})

it('what cannot be read is told', () => {
  const says = (dialect: 'json' | 'hikvision', type: string, body: string) => readEvents(dialect, type, Buffer.from(body), HEARD)
  expect([says('json', '', '<a/>'), says('json', '', '{}'), says('json', '', '{"events":[{"id":"1","at":"soon"}]}'), says('hikvision', '', '{}'), says('hikvision', '', '<Other/>'), says('hikvision', 'multipart/form-data', 'x'), says('hikvision', '', '<!DOCTYPE a [<!ENTITY b "c">]><EventNotificationAlert><eventType>&b;</eventType></EventNotificationAlert>')].every((it) => typeof it === 'string' && it !== '')).toBe(true)
  expect(readMultipart('multipart/form-data; boundary=x', Buffer.from('--x\r\nno end'))).toEqual([])
})
