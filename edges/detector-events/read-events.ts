import { type DetectorEvent, detectorEventsSchema, type Dialect } from '@anlan/video/contract/detector-event'
import { badInput } from '@anlan/kernel/bad-input'
import type { Instant } from '@anlan/kernel/time'
import { readIsapi, readJson } from './read-isapi.ts'
import { readMultipart } from './read-multipart.ts'
import { readPlatform } from './read-platform.ts'

/** Our own words. `at` may be left out, or stand as text. */
const readOwn = (body: unknown, heard: Instant): DetectorEvent[] | string => {
  const list = typeof body === 'object' && body !== null && 'events' in body ? (body as { events: unknown }).events : undefined
  const timed = Array.isArray(list) ? list.map((it: unknown) => {
    if (typeof it !== 'object' || it === null) return it
    const at = 'at' in it ? it.at : undefined
    return { ...it, at: at === undefined ? heard : typeof at === 'string' && !/^\d+$/.test(at) ? Date.parse(at) : at }
  }) : list
  const read = detectorEventsSchema.safeParse({ events: timed })
  if (read.success) return read.data.events
  const refused = badInput(read.error)
  return refused.accepted ? '' : refused.refusal.message
}

const UNREADABLE = '看不懂上报的内容：海康威视应为 EventNotificationAlert（XML 或 JSON）或 OnEventNotify'

/** What a device says, by the dialect that it was registered with; a text: what is wrong with it. */
export const readEvents = (dialect: Dialect, type: string, body: Buffer, heard: Instant): DetectorEvent[] | string => {
  if (dialect !== 'hikvision') {
    const json = readJson(body.toString())
    return json === undefined ? '应为 JSON，例如 { "events": [{ "id": "…", "source": "摄像机编号", "code": "intrusion" }] }' : readOwn(json, heard)
  }
  const parts = /^multipart\//i.test(type) ? readMultipart(type, body) : [{ name: '', type: '', data: body }]
  const json = parts?.length === 1 ? readJson(parts[0]?.data.toString() ?? '') : undefined
  return (json === undefined ? undefined : readPlatform(json, heard)) ?? (parts === undefined ? undefined : readIsapi(parts, heard)) ?? UNREADABLE
}
