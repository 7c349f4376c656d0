import type { Id } from '@anlan/kernel/id'
import type { SourceProtocol } from '../contract/source.ts'

/** Where devices of every enterprise reach us; Mosquitto and its kind keep 1883 to themselves. */
export const portsFrom = (first: number) => ({ json: first, mqtt: first + 1, firstOwn: first + 2 })
export const FIRST_PORT = 21_098

/** A JT/T 808 terminal cannot say whose it is: each such source has a port of its own. */
export const needsPort = (protocol: SourceProtocol): boolean => protocol === 'jtt-808'

/** What whoever sets up the devices has to type in. */
export const reachWords = ({ protocol, id, port }: { readonly protocol: SourceProtocol; readonly id: Id; readonly port: number | null }, first: number): string => {
  const ports = portsFrom(first)
  const words: Readonly<Record<SourceProtocol, string>> = {
    'jtt-808': `TCP 端口 ${port}`,
    'json-tcp': `TCP 端口 ${ports.json}，数据源编号 ${id}`,
    'json-udp': `UDP 端口 ${ports.json}，数据源编号 ${id}`,
    mqtt: `端口 ${ports.mqtt}，用户名 ${id}，主题 anlan/${id}/fix（设备心跳 anlan/${id}/device）`,
    http: `POST /api/positioning/reports，请求头 x-source: ${id}`,
  }
  return words[protocol]
}
