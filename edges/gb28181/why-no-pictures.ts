import { Fault } from '@anlan/kernel/fault'
import type { Transport } from './device-id.ts'

/** What was seen of a call that brought no pictures. */
export interface CallSeen {
  readonly transport: Transport
  /** Where the device was told to send, or, for `tcp-active`, where it said that it listens. */
  readonly host: string
  readonly port: number
  /** Over TCP: whether a connection came about. */
  readonly connected: boolean
  /** Packets with the right SSRC, and with others. */
  readonly packets: number
  readonly wantedSsrc: number
  readonly strangeSsrc: number | undefined
  readonly silentMs: number
}
const LOOPBACK = /^(?:127\.|0\.0\.0\.0$|localhost$|::1$)/

/** 收流超时 has a handful of causes; which it is can be told from what was seen. Pure. */
export const whyNoPictures = ({ transport, host, port, connected, packets, wantedSsrc, strangeSsrc, silentMs }: CallSeen): Fault => {
  const seconds = Math.max(1, Math.round(silentMs / 1_000))
  const say = (text: string): Fault => new Fault('stream-silent', `收流超时（${seconds} 秒）：${text}`)
  if (packets > 0) return say('设备送过画面，后来中断了。请检查设备到录像程序的网络')
  if (strangeSsrc !== undefined) return say(`设备送来的 SSRC 是 ${strangeSsrc}，不是平台约定的 ${wantedSsrc}。请检查设备是否按点播应答里的 y= 发送；确认只有这一路时，可在视频流地址后加 ?ssrc=any`)
  if (transport === 'tcp-active') return connected ? say(`已连上设备的 ${host}:${port}，但没有数据。请检查设备的国标媒体设置`) : say(`设备应答的收流地址 ${host}:${port} 连不上。请检查设备是否在路由器后面、端口是否放行，或改用 ?transport=tcp`)
  const told = `告诉设备的收流地址是 ${host}:${port}（${transport === 'udp' ? 'UDP' : 'TCP'}）`
  if (LOOPBACK.test(host)) return say(`${told}，这是本机地址，别的设备到不了。请在录像程序的 RECORDER_GB_HOST 填写设备能访问的地址`)
  if (transport === 'tcp') return connected ? say(`${told}，设备已连上但没有送数据。请检查设备的国标媒体设置`) : say(`${told}，设备没有连过来。请核对该地址设备能否访问、防火墙是否放行这个 TCP 端口；设备不支持 TCP 时在视频流地址后加 ?transport=udp`)
  return say(`${told}，一个包也没有收到。UDP 可能被防火墙拦截或跨网段不通，请放行端口或改用 ?transport=tcp；也请核对该地址设备能否访问`)
}

const CAUSES: Readonly<Record<number, string>> = {
  400: '设备看不懂点播请求', 403: '设备拒绝点播', 404: '设备上没有这个通道，请核对通道编号', 408: '设备内部超时', 415: '设备不支持这种媒体传输方式', 480: '通道不在线', 481: '设备丢了会话', 486: '设备忙，可能已达最大点播路数', 488: '设备不支持这种媒体传输方式', 500: '设备内部错误', 503: '设备忙',
}
/** The device said no to a call. Another transport helps with 415 and 488 only. */
export const whyRefused = (status: number): Fault => new Fault(status === 404 || status === 480 ? 'stream-missing' : 'stream-away', `国标点播被拒绝（${status}）：${CAUSES[status] ?? '请查看设备日志'}`)
