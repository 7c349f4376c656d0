import { type AddressInfo, createServer, type Socket } from 'node:net'

/** What the simulated device does wrong. */
export interface Faults {
  /** Answers every request with this exception code; `null` answers properly. */
  exception: number | null
  /** Answers nothing at all. */
  mute: boolean
  /** Answers with bytes that are no Modbus. */
  garbage: boolean
  /** Sends each answer in pieces of so many bytes; 0 sends it whole. */
  pieces: number
}

type Table = 'coil' | 'discrete' | 'holding' | 'input'
const TABLES: Readonly<Record<number, Table>> = { 1: 'coil', 2: 'discrete', 3: 'holding', 4: 'input' }

/** A Modbus TCP device on a real socket, with registers that can be set and faults that can be made. An address that was never set is none. */
export interface ModbusSimulator {
  readonly port: number
  readonly faults: Faults
  readonly requests: number
  /** How many hold a connection. */
  readonly connections: number
  /** How many were ever taken. */
  readonly accepted: number
  set(table: Table, address: number, words: readonly number[]): void
  /** A 32-bit float in two holding registers, high word first. */
  setFloat(address: number, value: number): void
  /** Hangs up on everybody. */
  drop(): void
  close(): Promise<void>
}

const exception = (head: Buffer, fn: number, code: number): Buffer => {
  const answer = Buffer.from([...head.subarray(0, 4), 0, 3, head.readUInt8(6), fn | 0x80, code])
  return answer
}

const answerTo = (request: Buffer, memory: Readonly<Record<Table, Map<number, number>>>): Buffer => {
  const fn = request.readUInt8(7)
  const table = TABLES[fn]
  if (table === undefined) return exception(request, fn, 1)
  const [address, count] = [request.readUInt16BE(8), request.readUInt16BE(10)]
  const bits = table === 'coil' || table === 'discrete'
  if (count < 1 || count > (bits ? 2_000 : 125)) return exception(request, fn, 3)
  const values = Array.from({ length: count }, (_, at) => memory[table].get(address + at))
  if (values.includes(undefined)) return exception(request, fn, 2)
  const data = Buffer.alloc(bits ? Math.ceil(count / 8) : count * 2)
  for (const [at, value = 0] of values.entries()) {
    if (bits) data.writeUInt8(data.readUInt8(at >> 3) | ((value & 1) << (at & 7)), at >> 3)
    else data.writeUInt16BE(value & 0xffff, at * 2)
  }
  const head = Buffer.alloc(9)
  request.copy(head, 0, 0, 4)
  head.writeUInt16BE(3 + data.length, 4)
  head.writeUInt8(request.readUInt8(6), 6)
  head.writeUInt8(fn, 7)
  head.writeUInt8(data.length, 8)
  return Buffer.concat([head, data])
}

export const startModbusSimulator = async (port = 0): Promise<ModbusSimulator> => {
  const memory = { coil: new Map<number, number>(), discrete: new Map<number, number>(), holding: new Map<number, number>(), input: new Map<number, number>() }
  const faults: Faults = { exception: null, mute: false, garbage: false, pieces: 0 }
  const open = new Set<Socket>()
  let [requests, accepted] = [0, 0]
  const send = (socket: Socket, answer: Buffer): void => {
    if (faults.pieces === 0) return void socket.write(answer)
    for (let at = 0; at < answer.length; at += faults.pieces) socket.write(answer.subarray(at, at + faults.pieces))
  }
  const server = createServer((socket) => {
    open.add(socket)
    accepted += 1
    let bytes = Buffer.alloc(0)
    socket.setNoDelay(true)
    socket.on('error', () => undefined)
    socket.on('close', () => open.delete(socket))
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk])
      while (bytes.length >= 6 && bytes.length >= 6 + bytes.readUInt16BE(4)) {
        const end = 6 + bytes.readUInt16BE(4)
        const request = bytes.subarray(0, end)
        bytes = Buffer.from(bytes.subarray(end))
        requests += 1
        if (faults.mute) continue
        if (faults.garbage) socket.write('HTTP/1.1 400 Bad Request\r\n\r\n')
        else send(socket, faults.exception === null ? answerTo(request, memory) : exception(request, request.readUInt8(7), faults.exception))
      }
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  const drop = () => open.forEach((socket) => socket.destroy())
  const set: ModbusSimulator['set'] = (table, address, words) => words.forEach((word, at) => memory[table].set(address + at, word))
  return {
    port: (server.address() as AddressInfo).port,
    faults,
    get requests() {
      return requests
    },
    get accepted() {
      return accepted
    },
    get connections() {
      return open.size
    },
    set,
    setFloat: (address, value) => {
      const bytes = Buffer.alloc(4)
      bytes.writeFloatBE(value)
      set('holding', address, [bytes.readUInt16BE(0), bytes.readUInt16BE(2)])
    },
    drop,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        drop()
      }),
  }
}
