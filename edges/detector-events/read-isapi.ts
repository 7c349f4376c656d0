import { type DetectorEvent, detectorEventSchema } from '@anlan/video/contract/detector-event'
import { type Element, everyElement, readXml, textOf } from '@anlan/platform/xml/read-xml'
import type { Instant } from '@anlan/kernel/time'
import type { Part } from './read-multipart.ts'

/** One alert of ISAPI, from XML or JSON alike. */
interface Alert {
  readonly device: string
  readonly channel: string
  readonly channelName: string
  readonly type: string
  readonly state: string
  readonly at: string
  readonly words: string
  /** Corners in 0 to 1000 of the picture. */
  readonly region: readonly { readonly x: number; readonly y: number }[]
}
/** Sent to show that the device lives; no events. */
const HEARTBEATS: readonly string[] = ['heartBeat', 'heartbeat']
const THOUSAND = 1_000

const fromXml = (root: Element): Alert => ({
  device: textOf(root, 'macAddress') || textOf(root, 'ipAddress'), channel: textOf(root, 'channelID') || textOf(root, 'dynChannelID'), channelName: textOf(root, 'channelName'), type: textOf(root, 'eventType'), state: textOf(root, 'eventState'), at: textOf(root, 'dateTime'), words: textOf(root, 'eventDescription'),
  region: everyElement(root, 'RegionCoordinates').map((it) => ({ x: Number(textOf(it, 'positionX')), y: Number(textOf(it, 'positionY')) })),
})
const wordOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')
const fromJson = (json: Readonly<Record<string, unknown>>): Alert => ({
  device: wordOf(json['macAddress']) || wordOf(json['ipAddress']), channel: wordOf(json['channelID']), channelName: wordOf(json['channelName']), type: wordOf(json['eventType']), state: wordOf(json['eventState']), at: wordOf(json['dateTime']), words: wordOf(json['eventDescription']), region: [],
})

const boxOf = (region: Alert['region']): DetectorEvent['boxes'] => {
  if (region.length < 2 || region.some(({ x, y }) => !Number.isFinite(x) || !Number.isFinite(y))) return []
  const [xs, ys] = [region.map(({ x }) => x / THOUSAND), region.map(({ y }) => y / THOUSAND)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return [{ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }]
}

/**
 * `active` is said again as long as it lasts and `inactive` not by all: so each is told as `once`, and an `inactive` as the end of it.
 * @returns no events for a heartbeat; undefined for what is no alert
 */
const eventOf = (alert: Alert, picture: Buffer | undefined, heard: Instant): DetectorEvent[] | undefined => {
  if (alert.type === '') return undefined
  if (HEARTBEATS.includes(alert.type)) return []
  const at = Date.parse(alert.at)
  const source = alert.channel === '' ? alert.device : `${alert.device}/${alert.channel}`
  const event = detectorEventSchema.safeParse({
    id: `${source}|${alert.type}|${alert.state}|${alert.at}`, source, sourceName: alert.channelName, code: alert.type, words: alert.words, what: alert.state === 'inactive' ? 'ended' : 'once',
    at: Number.isFinite(at) && at > 0 ? at : heard, boxes: boxOf(alert.region), picture: picture === undefined ? null : picture.toString('base64'),
  })
  return event.success ? [event.data] : undefined
}

export const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
const alertOf = (data: Buffer): Alert | undefined => {
  const text = data.toString().replace(/^\uFEFF/, '').trim()
  if (text.startsWith('{')) {
    const json = readJson(text)
    return typeof json === 'object' && json !== null ? fromJson(json as Record<string, unknown>) : undefined
  }
  const root = readXml(text)
  return root?.name === 'EventNotificationAlert' ? fromXml(root) : undefined
}

/** ISAPI `EventNotificationAlert` in XML or JSON, alone or with its pictures as multipart. Undefined: no alert in it. */
export const readIsapi = (parts: readonly Part[], heard: Instant): DetectorEvent[] | undefined => {
  const picture = parts.find(({ type }) => type === 'image/jpeg' || type === 'image/pjpeg')?.data
  const found = parts.filter(({ type }) => !type.startsWith('image/')).flatMap(({ data }) => alertOf(data) ?? []).flatMap((it) => [eventOf(it, picture, heard)])
  return found.length === 0 || found.includes(undefined) ? undefined : found.flatMap((it) => it ?? [])
}
