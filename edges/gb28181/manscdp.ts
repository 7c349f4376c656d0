import { childOf, childrenOf, type Element, readXml, textOf } from '@anlan/platform/xml/read-xml'
import { xmlFields } from '@anlan/platform/xml/write-xml'
import { type Instant, parseBeijingStamp } from '@anlan/kernel/time'
import { decodeGb, encodeGb } from './gb18030.ts'

/** MANSCDP, GB/T 28181-2022 附录 A: what stands in MESSAGE and NOTIFY. */
export const MANSCDP = 'Application/MANSCDP+xml'
export type MessageKind = 'Control' | 'Query' | 'Notify' | 'Response'
export interface Manscdp {
  readonly kind: MessageKind
  readonly cmd: string
  readonly sn: string
  readonly device: string
  readonly root: Element
}
const KINDS: readonly string[] = ['Control', 'Query', 'Notify', 'Response']

/** Devices say GB2312 and send GB 18030; some send UTF-8 and say so, others do not. */
export const readManscdp = (body: Buffer): Manscdp | undefined => {
  const head = body.toString('latin1', 0, 200)
  const utf8 = /encoding\s*=\s*["']utf-?8["']/i.test(head)
  const text = (utf8 ? body.toString('utf8') : decodeGb(body)).trim()
  // Its encoding is no matter of the reader: it reads signs, not bytes.
  const root = readXml(text.replace(/^<\?xml[^>]*\?>/, ''))
  if (root === undefined || !KINDS.includes(root.name)) return undefined
  return { kind: root.name as MessageKind, cmd: textOf(root, 'CmdType'), sn: textOf(root, 'SN'), device: textOf(root, 'DeviceID'), root }
}

export const writeManscdp = (kind: MessageKind, cmd: string, sn: number | string, device: string, more = ''): Buffer =>
  encodeGb(`<?xml version="1.0" encoding="GB18030"?>\r\n<${kind}>\r\n${xmlFields({ CmdType: cmd, SN: sn, DeviceID: device })}${more}</${kind}>\r\n`)

/** A channel of a device, as its catalogue tells it: 附录 A.2.6. */
export interface CatalogueItem {
  readonly id: string
  readonly name: string
  readonly maker: string
  readonly model: string
  readonly parent: string
  /** 0 never turns; 1 ball, 2 half ball, 3 fixed, 4 remote-controlled; undefined where it is not told. */
  readonly ptz: number | undefined
  readonly online: boolean
}
export interface CataloguePage {
  /** Of all pages. */
  readonly sum: number
  readonly items: readonly CatalogueItem[]
}
export const readCatalogue = ({ root }: Manscdp): CataloguePage => ({
  sum: Number(textOf(root, 'SumNum')) || 0,
  items: childrenOf(childOf(root, 'DeviceList'), 'Item').map((it) => {
    const ptz = textOf(it, 'Info', 'PTZType') || textOf(it, 'PTZType')
    return { id: textOf(it, 'DeviceID'), name: textOf(it, 'Name'), maker: textOf(it, 'Manufacturer'), model: textOf(it, 'Model'), parent: textOf(it, 'ParentID'), ptz: ptz === '' ? undefined : Number(ptz), online: !/^off$/i.test(textOf(it, 'Status')) }
  }),
})

export interface DeviceInfo {
  readonly name: string
  readonly maker: string
  readonly model: string
  readonly firmware: string
}
export const readDeviceInfo = ({ root }: Manscdp): DeviceInfo => ({ name: textOf(root, 'DeviceName'), maker: textOf(root, 'Manufacturer'), model: textOf(root, 'Model'), firmware: textOf(root, 'Firmware') })

export interface DeviceStatus {
  readonly online: boolean
  readonly well: boolean
  readonly reason: string
  readonly recording: boolean
}
export const readDeviceStatus = ({ root }: Manscdp): DeviceStatus => ({ online: /^online$/i.test(textOf(root, 'Online')), well: /^ok$/i.test(textOf(root, 'Status')), reason: textOf(root, 'Reason'), recording: /^on$/i.test(textOf(root, 'Record')) })

/** 附录 A.2.5: an alarm. `method` 1 to 7, `type` of the method; both as the device told them, in the words of the standard. */
export interface GbAlarm {
  readonly channel: string
  readonly sn: string
  readonly priority: number
  readonly method: number
  readonly type: number | undefined
  readonly at: Instant | undefined
  readonly words: string
}
/** `2026-11-28T18:00:00`, Beijing time. */
export const readTime = (text: string): Instant | undefined => parseBeijingStamp(text.slice(0, 19).replaceAll(/\D/g, ''))
export const readAlarm = (message: Manscdp): GbAlarm => {
  const { root, device, sn } = message
  const type = textOf(root, 'Info', 'AlarmType') || textOf(root, 'AlarmType')
  return { channel: device, sn, priority: Number(textOf(root, 'AlarmPriority')) || 0, method: Number(textOf(root, 'AlarmMethod')) || 0, type: type === '' ? undefined : Number(type), at: readTime(textOf(root, 'AlarmTime')), words: textOf(root, 'AlarmDescription') }
}
