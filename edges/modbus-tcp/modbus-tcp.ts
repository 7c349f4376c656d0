import { connect, type Socket } from 'node:net'
import { Fault } from '@anlan/kernel/fault'
import { SECOND } from '@anlan/kernel/time'
import type { EdgeConnection, EdgeSample, EdgeSession, OpenEdge } from '@anlan/plant/contract/edge'
import { type Block, planBlocks, valueIn } from './blocks.ts'
import { exceptionWords, readRequest, type ReadRequest, readResponse, type Response, splitFrame } from './frame.ts'

/** How long one answer may take. */
const PATIENCE = 3 * SECOND

interface Line {
  ask(request: ReadRequest): Promise<Response>
  close(): void
}

const reach = ({ host, port }: EdgeConnection, signal: AbortSignal): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true, keepAlive: true })
    const limit = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)])
    const late = () => give(limit.reason)
    const give = (cause: unknown) => {
      socket.destroy()
      reject(new Fault('edge-unreachable', `连接不上 ${host}:${port}，请检查设备电源、网络和端口`, { cause }))
    }
    limit.addEventListener('abort', late, { once: true })
    socket.once('error', give)
    socket.once('connect', () => {
      socket.off('error', give)
      limit.removeEventListener('abort', late)
      resolve(socket)
    })
  })

/** One request at a time: many controllers take no second one before they have answered the first. */
const openLine = async (connection: EdgeConnection, signal: AbortSignal): Promise<Line> => {
  const socket = await reach(connection, signal)
  let bytes = Buffer.alloc(0)
  let waiting: { request: ReadRequest; done: (response: Response) => void; failed: (fault: Fault) => void } | undefined
  const fail = (fault: Fault): void => {
    const { failed } = waiting ?? {}
    waiting = undefined
    socket.destroy()
    failed?.(fault)
  }
  const broken = (why: string): void => fail(new Fault('edge-broken', `设备的应答不符合 Modbus TCP：${why}，请核对协议和站号`))
  socket.on('data', (chunk) => {
    bytes = Buffer.concat([bytes, chunk])
    for (let split = splitFrame(bytes); split !== undefined; split = splitFrame(bytes)) {
      if (split === 'broken') return broken('报文头不符')
      bytes = Buffer.from(split.rest)
      const response = waiting === undefined ? 'stale' : readResponse(split.frame, waiting.request)
      if (response === 'stale') continue
      const { done } = waiting ?? {}
      waiting = undefined
      done?.(response)
    }
  })
  socket.on('error', (cause) => fail(new Fault('edge-lost', '连接被中断，将自动重连', { cause })))
  socket.on('close', () => fail(new Fault('edge-lost', '设备关闭了连接，将自动重连')))
  return {
    ask: (request) =>
      new Promise((done, failed) => {
        if (socket.destroyed) return failed(new Fault('edge-lost', '设备关闭了连接，将自动重连'))
        const limit = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)])
        limit.addEventListener('abort', () => waiting?.request === request && fail(new Fault('edge-slow', `设备 ${PATIENCE / SECOND} 秒内没有应答，将自动重连`)), { once: true })
        waiting = { request, done, failed }
        socket.write(readRequest(request))
      }),
    close: () => void socket.destroy(),
  }
}

const samplesOf = (block: Block, response: Exclude<Response, { kind: 'broken' }>): EdgeSample[] =>
  block.points.map((point): EdgeSample => {
    if (response.kind === 'exception') return { tag: point.tag, value: null, quality: 'bad', error: exceptionWords(response.code) }
    const value = valueIn(response.data, block, point)
    return value === null ? { tag: point.tag, value, quality: 'bad', error: '读到的不是有效数值，请核对数据类型和字节顺序' } : { tag: point.tag, value, quality: 'good' }
  })

/** Reads a Modbus TCP device. A block that the device refuses is asked for again point by point, so that one wrong address spoils one point. */
export const modbusTcp: OpenEdge = (connection): EdgeSession => {
  const ended = new AbortController()
  const blocks = planBlocks(connection.points)
  let line: Line | undefined
  let transaction = 0
  const askFor = async (block: Block): Promise<readonly EdgeSample[]> => {
    line ??= await openLine(connection, ended.signal)
    transaction = (transaction + 1) % 65_536
    const response = await line.ask({ transaction, unit: connection.unitId, table: block.table, address: block.address, count: block.count })
    if (response.kind === 'broken') throw new Fault('edge-broken', `设备的应答不符合 Modbus TCP：${response.why}，请核对协议和站号`)
    if (response.kind === 'data' || block.points.length === 1) return samplesOf(block, response)
    const samples: EdgeSample[] = []
    for (const point of block.points) samples.push(...(await askFor(planBlocks([point])[0] ?? block)))
    return samples
  }
  const hangUp = (): void => {
    line?.close()
    line = undefined
  }
  return {
    read: async () => {
      try {
        const samples: EdgeSample[] = []
        for (const block of blocks) samples.push(...(await askFor(block)))
        return samples
      } catch (cause) {
        hangUp()
        throw cause
      }
    },
    close: () => {
      ended.abort()
      hangUp()
    },
  }
}
