import { type AddressInfo, createServer, type Socket } from 'node:net'
import { Fault } from '@anlan/kernel/fault'
import { type Instant, MINUTE, SECOND } from '@anlan/kernel/time'
import type { FixIntake, Source } from '@anlan/positioning/contract/report'
import type { Registration } from './bodies.ts'
import { openGate } from './gate.ts'
import type { Buzzed, Ground, Line, Session } from './ground.ts'
import { type ItemTable, ITEMS } from './report.ts'
import { openSession } from './session.ts'

/** How long a connection may keep its code to itself. */
const STRANGER = 30 * SECOND
/** How long a terminal may take to answer what we sent. */
const PATIENCE = 10 * SECOND
/** Answers that a terminal does not read. */
const UNREAD = 256 * 1024

export interface Jtt808Options {
  /** 0 takes any free one. */
  readonly port: number
  readonly host?: string
  readonly intake: FixIntake
  /** Whose terminals speak on this port. */
  readonly source: Source
  readonly token: string
  /** By which a report without a time, and a heartbeat, counts. */
  readonly now: () => Instant
  /** Where makers put battery and the like. */
  readonly items?: ItemTable
  /** Which terminals may register; all, where it is left out: a card that nobody knows is parked by the intake. */
  readonly admits?: (card: string, registration: Registration) => boolean
  /** Milliseconds of silence after which one hangs up. */
  readonly idle?: number
  /** Reports under way to the disk, of all terminals, above which no more is read. */
  readonly mostInFlight?: number
  /** Bytes in a row that are no JT/T 808, after which one hangs up. */
  readonly garbage?: number
  readonly connections?: number
  /** Told of everything that somebody might have to see to. */
  readonly complain?: (fault: Fault) => void
}

export interface Jtt808 {
  readonly port: number
  /** Terminals that have shown their code. */
  readonly online: number
  /** Reports that are not on disk yet. */
  readonly inFlight: number
  /** Makes a card show and speak words. */
  buzz(card: string, words?: string): Promise<Buzzed>
  /** What is under way to the disk is still answered. */
  close(): Promise<void>
}

const lineOf = (socket: Socket, idle: number): Line => ({
  send: (bytes) => {
    if (socket.writable) socket.write(bytes)
    if (socket.writableLength > UNREAD) socket.destroy()
  },
  hangUp: () => socket.destroySoon(),
  pause: () => void socket.pause(),
  resume: () => void socket.resume(),
  known: () => void socket.setTimeout(idle),
})

/** Listens for the terminals of one source. */
export const startJtt808 = async (options: Jtt808Options): Promise<Jtt808> => {
  const { host = '0.0.0.0', idle = 3 * MINUTE } = options
  const gate = openGate(options.mostInFlight ?? 2_000)
  const online = new Map<string, Session>()
  const open = new Map<Socket, Session>()
  const ground: Ground = {
    source: options.source, token: options.token, intake: options.intake, now: options.now, gate, online,
    items: options.items ?? ITEMS,
    garbage: options.garbage ?? 8_192,
    admits: options.admits ?? (() => true),
    complain: options.complain ?? (() => undefined),
  }
  const server = createServer({ noDelay: true, keepAlive: true }, (socket) => {
    const session = openSession(lineOf(socket, idle), ground)
    open.set(socket, session)
    socket.setTimeout(Math.min(idle, STRANGER))
    socket.on('data', (chunk) => session.receive(chunk))
    socket.on('timeout', () => {
      if (session.ended) socket.destroy()
      else if (!session.busy) session.end(new Fault('jtt-808-silent', '终端长时间没有报文，已断开；请检查终端的心跳间隔和网络'))
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      session.end()
      open.delete(socket)
    })
  })
  server.maxConnections = options.connections ?? 10_000
  server.on('drop', () => ground.complain(new Fault('jtt-808-crowded', `终端连接超过 ${server.maxConnections} 个，新连接被拒绝；请检查是否有终端反复连接`)))
  await new Promise<void>((resolve, reject) => {
    const failed = (cause: Error): void => reject(new Fault('jtt-808-port', `端口 ${options.port} 无法监听，请检查是否被其他程序占用`, { cause }))
    server.once('error', failed).listen(options.port, host, () => {
      server.off('error', failed)
      // Whoever is connected already stays so.
      server.on('error', (cause) => ground.complain(new Fault('jtt-808-accept', '无法接受新的终端连接，请检查系统的文件句柄上限', { cause })))
      resolve()
    })
  })
  return {
    port: (server.address() as AddressInfo).port,
    get online() {
      return online.size
    },
    get inFlight() {
      return gate.inside
    },
    buzz: async (card, words = '请按键或到岗确认') => online.get(card)?.speak(words, AbortSignal.timeout(PATIENCE)) ?? 'offline',
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of open.keys()) socket.pause()
      await gate.empty(AbortSignal.timeout(PATIENCE))
      for (const session of open.values()) session.end()
      for (const socket of open.keys()) socket.setTimeout(SECOND)
      await closed
    },
  }
}
