import { type AddressInfo, createServer, type Socket } from 'node:net'
import { Fault } from '@anlan/kernel/fault'
import { openDoor } from './door.ts'
import type { PositionIntake } from './said.ts'
import { serveJsonSession, SESSION_LIMITS, type SessionLimits } from './json-session.ts'

export interface JsonTcpOptions {
  readonly port: number
  readonly host?: string
  readonly intake: PositionIntake
  readonly limits?: Partial<SessionLimits>
  /** Connections at once. */
  readonly most?: number
  readonly trouble?: (cause: unknown) => void
}

export interface JsonTcp {
  readonly port: number
  figures(): { readonly connections: number; readonly lines: number; readonly accepted: number; readonly parked: number; readonly refused: number }
  close(): Promise<void>
}

/** A server for reports as lines of JSON. @throws Fault `position-port` when the port is taken */
export const startJsonTcp = async ({ port, host = '0.0.0.0', intake, limits, most = 10_000, trouble = () => undefined }: JsonTcpOptions): Promise<JsonTcp> => {
  const open = new Set<Socket>()
  const door = openDoor(intake)
  const figures = { lines: 0, accepted: 0, parked: 0, refused: 0 }
  const server = createServer({ noDelay: true, keepAlive: true }, (socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    serveJsonSession(socket, {
      intake,
      door,
      limits: { ...SESSION_LIMITS, ...limits },
      trouble,
      count: ({ lines, ok, parked, refused }) => {
        figures.lines += lines
        figures.accepted += ok
        figures.parked += parked
        figures.refused += refused
      },
    })
  })
  server.maxConnections = most
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(new Fault('position-port', `定位接入端口 ${port}（TCP）无法使用，请检查是否被其他程序占用`, { cause, retry: false })),
    )
    server.listen(port, host, resolve)
  })
  server.on('error', trouble)
  return {
    port: (server.address() as AddressInfo).port,
    figures: () => ({ connections: open.size, ...figures }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}
