import { connect } from 'node:net'
import { Fault } from '@anlan/kernel/fault'
import { type Instant, SECOND } from '@anlan/kernel/time'
import { ID, readGeneralAnswer, readRegisterAnswer, readText, RESULT, writeAuthentication, writeGeneralAnswer, writeRegistration } from '../bodies.ts'
import { FLAG } from '../escape.ts'
import { cardOf, type Head, type Message, readFrame, type Version, writeFrames } from '../frame.ts'
import { ALARM_SOS, type Position, STATUS, writeBatch, writePosition } from '../position.ts'
import { FRESH, split } from '../split.ts'

/** How long the simulated terminal waits for an answer. */
const PATIENCE = 10 * SECOND
/** Messages that it remembers: a demonstration runs for weeks. */
const REMEMBERED = 100

/** What the simulated terminal does wrong. */
export interface Faults {
  /** Sends every frame with a wrong check. */
  badCheck: boolean
  /** Sends each frame in pieces of so many bytes; 0 sends it whole. */
  pieces: number
  /** Does not answer what the platform sends. */
  mute: boolean
}

export interface TerminalFix {
  readonly at: Instant | null
  /** Degrees; null while it is not located. */
  readonly place: { readonly longitude: number; readonly latitude: number } | null
  readonly sos?: boolean
  /** Percent. */
  readonly battery?: number
  /** Tenths of km/h. */
  readonly speed?: number
  readonly direction?: number
}

export interface TerminalOptions {
  readonly host?: string
  readonly port: number
  /** Digits of the terminal's number; zeros before them are added. */
  readonly phone: string
  readonly version: Version
  /** A code that it was given before. */
  readonly code?: string
}

/** A JT/T 808 terminal on a real socket. What asks for an answer resolves with its result, 0 for done. */
export interface Terminal {
  /** What the platform sent, the last hundred. */
  readonly received: readonly Message[]
  /** What it was made to show and speak. */
  readonly words: readonly string[]
  readonly faults: Faults
  readonly closed: boolean
  register(): Promise<{ readonly result: number; readonly code: string }>
  /** With the code of the registration, or another one. */
  authenticate(code?: string): Promise<number>
  heartbeat(): Promise<number>
  logout(): Promise<number>
  report(fix: TerminalFix): Promise<number>
  /** What it kept while there was no network. Divided when it is long; then the worst of the results. */
  batch(fixes: readonly TerminalFix[]): Promise<number>
  /** Any message at all. */
  ask(id: number, body: Buffer): Promise<number>
  /** Bytes as they are. */
  send(bytes: Buffer): void
  close(): Promise<void>
}

export const positionOf = ({ at, place, sos = false, battery, speed = 0, direction = 0 }: TerminalFix): Position => ({
  alarms: sos ? ALARM_SOS : 0,
  status: place === null ? 0 : STATUS.located,
  latitude: place?.latitude ?? 0,
  longitude: place?.longitude ?? 0,
  altitude: 0,
  speed,
  direction,
  at,
  items: battery === undefined ? [] : [{ id: 0xd4, value: Buffer.of(battery) }],
})

/** The byte before the last flag is that of the check, or the second half of its escape: either way it is wrong then. */
const spoiled = (frame: Buffer): Buffer => {
  const wrong = Buffer.from(frame)
  const at = frame.length - 2
  wrong.writeUInt8([0, 1, 2].find((it) => ![FLAG, wrong[at]].includes(it)) ?? 3, at)
  return wrong
}

export const openTerminal = async ({ host = '127.0.0.1', port, phone, version, code: known = '' }: TerminalOptions): Promise<Terminal> => {
  const socket = connect({ host, port, noDelay: true })
  await new Promise<void>((resolve, reject) => {
    socket.once('error', (cause) => reject(new Fault('edge-unreachable', `模拟终端连接不上 ${host}:${port}`, { cause })))
    socket.once('connect', resolve)
  })
  const head: Omit<Head, 'id' | 'sequence'> = { version, revision: version === '2019' ? 1 : 0, phone }
  const faults: Faults = { badCheck: false, pieces: 0, mute: false }
  const received: Message[] = []
  const words: string[] = []
  const waiting = new Map<number, { readonly done: (answer: Message) => void; readonly failed: (fault: Fault) => void }>()
  let stream = FRESH
  let [sequence, closed, code] = [0, false, known]

  const send = (bytes: Buffer): void => {
    if (!socket.writable) return
    if (faults.pieces === 0) return void socket.write(bytes)
    for (let at = 0; at < bytes.length; at += faults.pieces) socket.write(bytes.subarray(at, at + faults.pieces))
  }
  /** @returns the sequence numbers of its frames */
  const say = (id: number, body: Buffer): number[] => {
    const first = sequence
    const frames = writeFrames({ ...head, id, sequence: first }, body)
    sequence = (first + frames.length) & 0xffff
    for (const frame of frames) send(faults.badCheck ? spoiled(frame) : frame)
    return frames.map((_, at) => (first + at) & 0xffff)
  }
  const answerTo = (own: number): Promise<Message> =>
    new Promise((done, failed) => {
      if (closed) return failed(new Fault('edge-lost', '平台关闭了连接'))
      waiting.set(own, { done, failed })
      const late = (): void => {
        if (waiting.delete(own)) failed(new Fault('edge-slow', `平台 ${PATIENCE / SECOND} 秒内没有应答`))
      }
      AbortSignal.timeout(PATIENCE).addEventListener('abort', late, { once: true })
    })
  const ask = async (id: number, body: Buffer): Promise<number> => {
    const answers = await Promise.all(say(id, body).map(answerTo))
    return Math.max(...answers.map((answer) => readGeneralAnswer(answer.body)?.result ?? -1))
  }
  const remember = <T>(memory: T[], one: T): void => {
    memory.push(one)
    if (memory.length > REMEMBERED) memory.shift()
  }
  const hear = (message: Message): void => {
    remember(received, message)
    if (message.id === ID.text) {
      remember(words, readText(message.body, version).words)
      if (!faults.mute) say(ID.terminalAnswer, writeGeneralAnswer({ sequence: message.sequence, id: message.id, result: RESULT.done }))
    }
    if (message.id !== ID.platformAnswer && message.id !== ID.registerAnswer) return
    const to = message.body.readUInt16BE(0)
    waiting.get(to)?.done(message)
    waiting.delete(to)
  }
  socket.on('data', (chunk) => {
    const cut = split(stream, chunk)
    stream = cut.stream
    for (const content of cut.contents) {
      const decoded = readFrame(Buffer.from(content))
      if (decoded.kind === 'message') hear(decoded.message)
    }
  })
  socket.on('error', () => undefined)
  const gone = new Promise<void>((resolve) =>
    socket.on('close', () => {
      closed = true
      for (const { failed } of waiting.values()) failed(new Fault('edge-lost', '平台关闭了连接'))
      waiting.clear()
      resolve()
    }),
  )
  return {
    received,
    words,
    faults,
    get closed() {
      return closed
    },
    register: async () => {
      const registration = { province: 37, city: 1000, maker: 'ANLAN', model: 'CARD-1', terminal: cardOf(phone).slice(-7), plateColour: 0, plate: '' }
      const [own = 0] = say(ID.register, writeRegistration(registration, version))
      const answer = readRegisterAnswer((await answerTo(own)).body)
      if (answer?.result === 0) code = answer.code
      return { result: answer?.result ?? -1, code: answer?.code ?? '' }
    },
    authenticate: (other = code) => ask(ID.authenticate, writeAuthentication({ code: other, imei: '860000000000001', software: 'SIM-1' }, version)),
    heartbeat: () => ask(ID.heartbeat, Buffer.alloc(0)),
    logout: () => ask(ID.logout, Buffer.alloc(0)),
    report: (fix) => ask(ID.position, writePosition(positionOf(fix))),
    batch: (fixes) => ask(ID.batch, writeBatch({ blind: true, positions: fixes.map(positionOf) })),
    ask,
    send,
    close: async () => {
      socket.destroy()
      await gone
    },
  }
}
