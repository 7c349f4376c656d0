import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import type { qualitySchema } from './reading.ts'

export const EDGE_PROTOCOLS = { 'modbus-tcp': 'Modbus TCP' } as const
export const MODBUS_TABLES = { holding: '保持寄存器（4 区）', input: '输入寄存器（3 区）', coil: '线圈（0 区）', discrete: '离散输入（1 区）' } as const
export const MODBUS_TYPES = { int16: '16 位整数', uint16: '16 位无符号', int32: '32 位整数', uint32: '32 位无符号', float32: '32 位浮点' } as const
/** In which order the four bytes of a 32-bit value arrive. */
export const BYTE_ORDERS = { ABCD: '高字在前', CDAB: '低字在前', BADC: '高字在前，字内交换', DCBA: '低字在前，字内交换' } as const

const choice = <Words extends Readonly<Record<string, string>>>(words: Words) => z.enum(Object.keys(words) as [keyof Words & string, ...(keyof Words & string)[]])

/** One point of the other side: where it lies and how it is read. `value = raw × scale + offset`. */
export const edgePointSchema = z.object({
  tag: z.string().trim().min(1, '请选择监测点').max(50).meta({ title: '监测点位号' }),
  table: choice(MODBUS_TABLES).default('holding').meta({ title: '寄存器区', options: MODBUS_TABLES, words: MODBUS_TABLES }),
  address: z.number().int('应为整数').min(0, '从 0 开始').max(65_535, '最大 65535').meta({ title: '地址', help: '从 0 开始的协议地址；设备手册写 40001 的填 0' }),
  type: choice(MODBUS_TYPES).default('uint16').meta({ title: '数据类型', options: MODBUS_TYPES, words: MODBUS_TYPES }),
  order: choice(BYTE_ORDERS).default('ABCD').meta({ title: '字节顺序', options: BYTE_ORDERS, words: BYTE_ORDERS }),
  scale: z.number().default(1).meta({ title: '系数' }),
  offset: z.number().default(0).meta({ title: '零点' }),
})
export type EdgePoint = z.output<typeof edgePointSchema>

/** A connection that feeds points. Anlan only reads: nothing is ever written to a controller. */
export const edgeConnectionRegister = defineRegister({
  name: 'plant.edge-connection',
  title: '采集连接',
  schema: z.object({
    name: z.string().trim().min(2, '请填写名称').max(50).meta({ title: '名称' }),
    protocol: choice(EDGE_PROTOCOLS).default('modbus-tcp').meta({ title: '协议', options: EDGE_PROTOCOLS, words: EDGE_PROTOCOLS }),
    host: z.string().trim().min(1, '请填写地址').max(253).regex(/^[\w.:-]+$/, '请填写 IP 地址或主机名').meta({ title: '地址' }),
    port: z.number().int().min(1, '端口为 1 到 65535').max(65_535, '端口为 1 到 65535').default(502).meta({ title: '端口' }),
    unitId: z.number().int().min(0).max(255, '站号为 0 到 255').default(1).meta({ title: '站号' }),
    pollSeconds: z.number().min(1, '至少 1 秒').max(3_600, '最长一小时').default(5).meta({ title: '采集间隔（秒）' }),
    active: z.boolean().default(true).meta({ title: '启用' }),
    points: z.array(edgePointSchema).min(1, '请至少配置一个监测点').max(2_000).meta({ title: '测点映射' }),
  }),
  columns: ['name', 'protocol', 'host', 'port', 'pollSeconds', 'active'],
  sort: { by: 'name' },
  may: { read: [...ENTERPRISE_STAFF, 'system-admin'], write: ['safety-manager', 'system-admin'] },
  unique: ['name'],
})
export type EdgeConnection = z.output<(typeof edgeConnectionRegister)['schema']>

export const EDGE_STATES = { waiting: '等待连接', running: '采集正常', partial: '部分测点异常', down: '连接中断', paused: '已停用' } as const
export const edgeStateSchema = z.enum(['waiting', 'running', 'partial', 'down', 'paused'])
export type EdgeState = z.infer<typeof edgeStateSchema>

export const edgeHealthSchema = z.object({
  id: idSchema,
  name: z.string(),
  protocol: z.string(),
  address: z.string(),
  points: z.number().int(),
  pollSeconds: z.number(),
  state: edgeStateSchema,
  stateSince: instantSchema.nullable(),
  lastValueAt: instantSchema.nullable(),
  lastError: z.string().nullable(),
  lastErrorAt: instantSchema.nullable(),
  polls: z.number().int(),
  failures: z.number().int(),
  /** Rounds of values that had to be let go because the system could not take them. */
  dropped: z.number().int(),
})
export type EdgeHealth = z.infer<typeof edgeHealthSchema>

export const edgeHealth = defineQuery({
  name: 'plant.edge-health',
  title: '采集状态',
  input: z.object({}),
  output: z.object({ now: instantSchema, connections: z.array(edgeHealthSchema) }),
  may: [...ENTERPRISE_STAFF, 'system-admin'],
})

const flip = z.object({ connection: idSchema, name: z.string(), reason: z.string() })
export const edgeLost = defineEvent('plant.edge-lost', '采集连接中断', flip)
export const edgeRestored = defineEvent('plant.edge-restored', '采集连接恢复', flip)

/** A value as an edge read it; a point that answered with an exception is bad and has none. */
export interface EdgeSample {
  readonly tag: string
  readonly value: number | null
  readonly quality: z.infer<typeof qualitySchema>
  /** What the other side said about a bad one, in Chinese. */
  readonly error?: string
}

/** One open connection. */
export interface EdgeSession {
  /**
   * Reads all points once.
   * @throws Fault `edge-unreachable` nobody there, `edge-lost` it went away, `edge-slow` it does not answer in time, `edge-broken` it does not speak the protocol
   */
  read(): Promise<readonly EdgeSample[]>
  /** Hangs up for good; a read under way fails. */
  close(): void
}

/** Opens a connection lazily: the first `read` connects, and so does the one after a failure. */
export type OpenEdge = (connection: EdgeConnection) => EdgeSession
export type Edges = Readonly<Record<keyof typeof EDGE_PROTOCOLS, OpenEdge>>
