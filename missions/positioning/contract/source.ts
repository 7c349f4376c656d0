import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, versionSchema } from '@anlan/kernel/schema'
import { COORDINATES, type Coordinates } from './report.ts'

export const SOURCE_PROTOCOLS = { 'jtt-808': 'JT/T 808 终端', mqtt: 'MQTT', 'json-tcp': 'JSON 行（TCP）', 'json-udp': 'JSON 报文（UDP）', http: 'HTTP 批量推送' } as const
export type SourceProtocol = keyof typeof SOURCE_PROTOCOLS
export const sourceProtocolSchema = z.enum(Object.keys(SOURCE_PROTOCOLS) as [SourceProtocol, ...SourceProtocol[]])
export const coordinatesSchema = z.enum(Object.keys(COORDINATES) as [Coordinates, ...Coordinates[]])

export const sourceSchema = z.object({
  id: idSchema,
  name: z.string(),
  protocol: sourceProtocolSchema,
  coordinates: coordinatesSchema,
  active: z.boolean(),
  version: versionSchema,
  /** Where devices of this source reach us: port, topic or address, in words. */
  reach: z.string(),
  heardAt: instantSchema.nullable(),
  /** Since the process began. */
  reports: z.number().int(),
  parked: z.number().int(),
  refused: z.number().int(),
})
export type SourceStatus = z.infer<typeof sourceSchema>

/** Opens a source. Its token is told once: whoever needs it again renews it. */
export const openSource = defineCommand({
  name: 'positioning.open-source',
  title: '新增定位数据源',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    name: z.string().trim().min(2, '请填写名称').max(50).meta({ title: '名称', placeholder: '例如：蓝牙定位引擎' }),
    protocol: sourceProtocolSchema.meta({ title: '接入方式', options: SOURCE_PROTOCOLS, words: SOURCE_PROTOCOLS }),
    coordinates: coordinatesSchema.default('wgs84').meta({ title: '坐标系', options: COORDINATES, words: COORDINATES }),
  }),
  output: z.object({ id: idSchema, token: z.string() }),
  tellsSecret: true,
  may: ['safety-manager', 'system-admin'],
})

export const renewSourceToken = defineCommand({
  name: 'positioning.renew-source-token',
  title: '更换接入密钥',
  input: z.object({ id: idSchema, version: versionSchema }),
  output: z.object({ id: idSchema, token: z.string() }),
  tellsSecret: true,
  may: ['safety-manager', 'system-admin'],
})

export const switchSource = defineCommand({
  name: 'positioning.switch-source',
  title: '启用或停用数据源',
  input: z.object({ id: idSchema, version: versionSchema, active: z.boolean() }),
  output: z.object({ id: idSchema, active: z.boolean() }),
  may: ['safety-manager', 'system-admin'],
})

export const listSources = defineQuery({
  name: 'positioning.list-sources',
  title: '定位数据源',
  input: z.object({}),
  output: z.object({ now: instantSchema, sources: z.array(sourceSchema) }),
  may: [...ENTERPRISE_STAFF, 'system-admin'],
})

const told = z.object({ id: idSchema, name: z.string(), protocol: sourceProtocolSchema })
export const sourceOpened = defineEvent('positioning.source-opened', '新增了定位数据源', told)
export const sourceTokenRenewed = defineEvent('positioning.source-token-renewed', '更换了数据源的接入密钥', told)
export const sourceSwitched = defineEvent('positioning.source-switched', '启用或停用了数据源', told.extend({ active: z.boolean() }))
