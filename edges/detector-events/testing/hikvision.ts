import { randomBytes } from 'node:crypto'
import { answerDigest } from '@anlan/platform/auth/digest'
import { xmlFields } from '@anlan/platform/xml/write-xml'
import { beijingTime } from '@anlan/edge-gb28181/testing/beijing-time'

export interface Alert {
  readonly channel: string
  readonly type: string
  readonly state?: 'active' | 'inactive'
  readonly at?: number
  readonly words?: string
  readonly region?: readonly (readonly [x: number, y: number])[]
}
const MAC = '44:19:b6:11:22:33'
export const isapiXml = ({ channel, type, state = 'active', at = Date.now(), words = type, region = [] }: Alert): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<EventNotificationAlert version="2.0" xmlns="http://www.hikvision.com/ver20/XMLSchema">${xmlFields({ ipAddress: '10.1.2.3', portNo: 80, protocol: 'HTTP', macAddress: MAC, channelID: channel, dateTime: `${beijingTime(at)}+08:00`, activePostCount: 1, eventType: type, eventState: state, eventDescription: words, channelName: `通道${channel}` })}${region.length === 0 ? '' : `<DetectionRegionList><DetectionRegionEntry><regionID>1</regionID><RegionCoordinatesList>${region.map(([x, y]) => `<RegionCoordinates><positionX>${x}</positionX><positionY>${y}</positionY></RegionCoordinates>`).join('')}</RegionCoordinatesList></DetectionRegionEntry></DetectionRegionList>`}</EventNotificationAlert>`
export const isapiSource = (channel: string): string => `${MAC}/${channel}`

/** As a device with a picture sends it. */
export const multipart = (xml: string, picture?: Buffer): { readonly type: string; readonly body: Buffer } => {
  const boundary = `boundary${randomBytes(4).toString('hex')}`
  const part = (name: string, type: string, data: Buffer, file = '') => [Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file === '' ? '' : `; filename="${file}"`}\r\nContent-Type: ${type}\r\nContent-Length: ${data.length}\r\n\r\n`), data, Buffer.from('\r\n')]
  return { type: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat([...part('event.xml', 'application/xml', Buffer.from(xml)), ...(picture === undefined ? [] : part('event.jpg', 'image/jpeg', picture, 'event.jpg')), Buffer.from(`--${boundary}--\r\n`)]) }
}

export interface Account {
  readonly user: string
  readonly password: string
}
/** A device pushes to its alarm host: first without proof, then as it is asked to prove itself. */
export const push = async (address: string, type: string, body: Buffer | string, account?: Account): Promise<Response> => {
  const send = (authorization?: string) => fetch(address, { method: 'POST', headers: { 'content-type': type, ...(authorization === undefined ? {} : { authorization }) }, body: typeof body === 'string' ? body : new Uint8Array(body) })
  const first = await send()
  if (first.status !== 401 || account === undefined) return first
  await first.arrayBuffer()
  const proof = answerDigest(first.headers.get('www-authenticate') ?? '', 'POST', new URL(address).pathname, account, randomBytes(8).toString('hex'))
  return proof === undefined ? first : send(proof)
}
