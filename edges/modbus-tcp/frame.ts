import type { EdgePoint } from '@anlan/plant/contract/edge'

/**
 * Frames of Modbus TCP: the MBAP header (Messaging on TCP/IP Implementation Guide V1.0b, 3.1.3) before the PDU of the
 * Application Protocol Specification V1.1b3, 6.1 to 6.4. Only the four reading functions: we never write.
 */
export const FUNCTIONS = { coil: 1, discrete: 2, holding: 3, input: 4 } as const satisfies Record<EdgePoint['table'], number>

const HEADER = 7
/** The longest PDU is 253 bytes; anything longer is not Modbus. */
const LONGEST = 254

export interface ReadRequest {
  readonly transaction: number
  readonly unit: number
  readonly table: EdgePoint['table']
  readonly address: number
  readonly count: number
}

export const readRequest = ({ transaction, unit, table, address, count }: ReadRequest): Buffer => {
  const frame = Buffer.alloc(HEADER + 5)
  frame.writeUInt16BE(transaction, 0)
  frame.writeUInt16BE(6, 4)
  frame.writeUInt8(unit, 6)
  frame.writeUInt8(FUNCTIONS[table], 7)
  frame.writeUInt16BE(address, 8)
  frame.writeUInt16BE(count, 10)
  return frame
}

export type Response =
  | { readonly kind: 'data'; readonly data: Buffer }
  | { readonly kind: 'exception'; readonly code: number }
  | { readonly kind: 'broken'; readonly why: string }

/** The first whole frame at the beginning of what has arrived; `undefined` while there is less than that. */
export const splitFrame = (bytes: Buffer): { readonly frame: Buffer; readonly rest: Buffer } | 'broken' | undefined => {
  if (bytes.length < HEADER) return undefined
  const length = bytes.readUInt16BE(4)
  if (bytes.readUInt16BE(2) !== 0 || length < 3 || length > LONGEST) return 'broken'
  const end = 6 + length
  return bytes.length < end ? undefined : { frame: bytes.subarray(0, end), rest: bytes.subarray(end) }
}

/** Reads the answer to `request`; a frame of another transaction is no answer to it. */
export const readResponse = (frame: Buffer, request: ReadRequest): Response | 'stale' => {
  if (frame.readUInt16BE(0) !== request.transaction) return 'stale'
  if (frame.readUInt8(6) !== request.unit) return { kind: 'broken', why: '站号不符' }
  const asked = FUNCTIONS[request.table]
  const code = frame.readUInt8(7)
  if (code === (asked | 0x80)) return { kind: 'exception', code: frame.readUInt8(8) }
  if (code !== asked) return { kind: 'broken', why: '功能码不符' }
  const bytes = request.table === 'coil' || request.table === 'discrete' ? Math.ceil(request.count / 8) : request.count * 2
  if (frame.readUInt8(8) !== bytes || frame.length !== HEADER + 2 + bytes) return { kind: 'broken', why: '数据长度不符' }
  return { kind: 'data', data: frame.subarray(HEADER + 2) }
}

/** V1.1b3, 7. */
const EXCEPTIONS: Readonly<Record<number, string>> = {
  1: '不支持此功能码', 2: '没有此地址', 3: '数量不合规定', 4: '从站设备故障', 5: '从站已接受，处理需较长时间', 6: '从站忙', 8: '存储校验出错', 10: '网关路径不可用', 11: '网关目标无响应',
}
export const exceptionWords = (code: number): string => `设备返回异常 ${code}：${EXCEPTIONS[code] ?? '未定义的异常码'}`
