import { accept, type Decision, refuse } from '@anlan/kernel/decision'

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' }

/** Hosts that tiles may come from, as whoever runs the server wrote them: `t0.maps.example, 10.1.2.3:8080`. Without a port: the usual one. */
export const tileHostsOf = (text: string): readonly string[] => text.toLowerCase().split(/[\s,，;；]+/).filter((it) => it !== '')

const filled = (template: string, z: string, x: string, y: string): URL | undefined => {
  const text = template.replaceAll('{z}', z).replaceAll('{x}', x).replaceAll('{y}', y)
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url === undefined || DEFAULT_PORTS[url.protocol] === undefined || url.username !== '' || url.password !== '' ? undefined : url
}

const isOf = ({ host, hostname, port, protocol }: URL, hosts: readonly string[]): boolean => hosts.includes(host) || (port === '' && hosts.includes(`${hostname}:${DEFAULT_PORTS[protocol]}`))

/** The whole address of one tile; null where it leads to any other host, or is no plain web address. Our server stands inside the plant: it fetches from nowhere that nobody named. */
export const tileAddress = (template: string, { z, x, y }: { readonly z: string; readonly x: string; readonly y: string }, hosts: readonly string[]): string | null => {
  const url = filled(template, z, x, y)
  return url !== undefined && isOf(url, hosts) ? url.href : null
}

/** Whether a map may be laid below a plan: none at all, or one of a host that was named. */
export const decideTiles = (template: string, hosts: readonly string[]): Decision<undefined> => {
  if (template === '') return accept(undefined)
  const url = filled(template, '1', '1', '1')
  if (url !== undefined && isOf(url, hosts)) return accept(undefined)
  return refuse('tile-host', `底图服务“${url?.host ?? template}”不在允许的名单里。请运维人员在服务器的环境变量 TILE_HOSTS 中加入它并重启，再填写；不用底图请留空`, { field: 'data.tiles', facts: { hosts } })
}
