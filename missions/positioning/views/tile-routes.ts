import type { FastifyInstance } from 'fastify'
import { refuse } from '@anlan/kernel/decision'
import { Fault } from '@anlan/kernel/fault'
import { type Id, ID_PATTERN } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { SECOND } from '@anlan/kernel/time'
import type { Access } from '@anlan/platform/http/access'
import { reply } from '@anlan/platform/http/reply'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import { groundRegister } from '../contract/ground.ts'
import { tileAddress, tileHostsOf } from '../intake/tile-address.ts'
import { TILE_ZOOM } from '../rules/ground/tiles.ts'

const MOST_BYTES = 1_000_000
const WAIT = 5 * SECOND
const KIND = /^image\/(?:png|jpeg|webp)/
const NOT_YOURS = refuse('role', '您的岗位角色不能查看底图，请联系本单位安全管理人员', { kind: 'forbidden' })
const OTHER_HOST = refuse('tile-host', '底图服务不在允许的名单里，没有取图。请运维人员在服务器的环境变量 TILE_HOSTS 中加入它并重启', { kind: 'forbidden' })
const NO_TILE = refuse('no-tile', '没有这块底图', { kind: 'missing' })
const away = (cause?: unknown): Fault => new Fault('tiles-away', '底图服务暂时打不开，请检查坐标基准里的底图瓦片地址', { cause })

interface Asked {
  readonly Params: { readonly org: string; readonly ground: string; readonly z: string; readonly x: string; readonly y: string }
}

const addressOf = async (house: House, org: Id, id: Id): Promise<string> => {
  const found = await house.query(systemSpeaker(org, 'positioning'), endpointsOf(groundRegister).get, { id })
  return found.accepted ? (found.value.data.tiles ?? '') : ''
}

/** An image and nothing else, of a size that a tile has: whatever stands at that address, no more of it comes through. */
const fetchTile = async (address: string): Promise<{ readonly type: string; readonly body: Buffer } | undefined> => {
  const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(WAIT) })
  const type = KIND.exec(answer.headers.get('content-type') ?? '')?.[0]
  if (answer.status === 404 || answer.status === 204) return undefined
  if (!answer.ok || type === undefined || Number(answer.headers.get('content-length') ?? 0) > MOST_BYTES) throw away()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer.body ?? []) {
    size += part.length
    if (size > MOST_BYTES) throw away()
    parts.push(part)
  }
  return { type, body: Buffer.concat(parts) }
}

/** `GET /api/orgs/{org}/positioning/tiles/{ground}/{z}/{x}/{y}`: the map below a plan, through our server. Its address is the enterprise's own setting, of a host that whoever runs the server has named (`TILE_HOSTS`): nothing else is fetched. */
export const tileRoutes = (server: FastifyInstance, house: House, speakerOf: Access['speaker']): void => {
  const hosts = tileHostsOf(house.settings['tileHosts'] ?? '')
  server.get<Asked>('/api/orgs/:org/positioning/tiles/:ground/:z/:x/:y', async (request, to) => {
    const { org, ground, z, x, y } = request.params
    const speaker = await speakerOf(request, org)
    if (!speaker.accepted) return reply(to, speaker)
    if (!groundRegister.may.read.some((role) => speaker.value.roles.includes(role))) return reply(to, NOT_YOURS)
    const [level, ...spot] = [z, x, y].map(Number) as [number, number, number]
    const real = level >= TILE_ZOOM.least && level <= TILE_ZOOM.most && [level, ...spot].every(Number.isInteger) && spot.every((it) => it >= 0 && it < 2 ** level)
    const template = real && ID_PATTERN.test(ground) ? await addressOf(house, speaker.value.org, ground) : ''
    if (template === '') return reply(to, NO_TILE)
    const address = tileAddress(template, { z, x, y }, hosts)
    if (address === null) return reply(to, OTHER_HOST)
    const tile = await fetchTile(address).catch((cause: unknown) => Promise.reject(cause instanceof Fault ? cause : away(cause)))
    if (tile === undefined) return reply(to, NO_TILE)
    return to.headers({ 'content-type': tile.type, 'cache-control': 'private, max-age=86400', 'x-content-type-options': 'nosniff' }).send(tile.body)
  })
}
