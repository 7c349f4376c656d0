import { type AddressInfo, createServer, type Socket } from 'node:net'
import { Fault } from '@anlan/kernel/fault'
import { openPacketGuard } from './packet-guard.ts'

export interface ListenOptions {
  readonly port: number
  readonly host: string
  /** Connections at once. */
  readonly most: number
  /** Bytes of a packet. */
  readonly longest: number
  readonly trouble: (cause: unknown) => void
}

/** Everything that is read from `socket` passes the guard first. */
const guard = (socket: Socket, longest: number): void => {
  const { pass } = openPacketGuard(longest)
  const read = socket.read.bind(socket) as (size?: number) => Buffer | null
  socket.read = (size?: number): Buffer | null => {
    const chunk = read(size)
    if (chunk === null || pass(chunk)) return chunk
    socket.destroy(new Fault('position-packet', `一条消息最多 ${longest} 字节，请分批上报`, { retry: false }))
    return null
  }
}

/** Takes connections with guarded packets. @throws Fault `position-port` when the port is taken */
export const listen = async (
  { port, host, most, longest, trouble }: ListenOptions,
  serve: (socket: Socket) => void,
): Promise<{ readonly port: number; close(): Promise<void> }> => {
  const open = new Set<Socket>()
  const server = createServer({ noDelay: true, keepAlive: true }, (socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    guard(socket, longest)
    serve(socket)
  })
  server.maxConnections = most
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(new Fault('position-port', `定位接入端口 ${port}（MQTT）无法使用，请检查是否被其他程序占用`, { cause, retry: false })),
    )
    // Thousands of terminals come back at the same moment after a power cut.
    server.listen({ port, host, backlog: 4_096 }, resolve)
  })
  server.on('error', trouble)
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}
