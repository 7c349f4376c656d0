import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'

export type Answer = Readonly<Record<string, unknown>>

/** A locating engine that speaks JSON lines over a real TCP socket. */
export interface JsonTerminal {
  /** The next answer that was not fetched yet. Undefined when it was hung up on. */
  answer(): Promise<Answer | undefined>
  /** One line: a report or a list of them. */
  send(...values: readonly unknown[]): void
  /** Bytes as they are. */
  raw(text: string | Buffer): boolean
  readonly answers: number
  /** Bytes that the other side has not let go out yet. */
  readonly unsent: number
  readonly closed: boolean
  close(): void
}

/** @param greeting left out: says nothing of itself */
export const openJsonTerminal = async (
  port: number,
  greeting?: { readonly source: string; readonly token: string },
  host = '127.0.0.1',
): Promise<JsonTerminal> => {
  const socket = connect({ port, host, noDelay: true })
  await once(socket, 'connect')
  socket.on('error', () => undefined)
  const heard: Answer[] = []
  const waiting: ((answer: Answer | undefined) => void)[] = []
  let [answers, closed] = [0, false]
  createInterface({ input: socket }).on('line', (line) => {
    answers += 1
    const answer = JSON.parse(line) as Answer
    const next = waiting.shift()
    if (next === undefined) heard.push(answer)
    else next(answer)
  })
  socket.on('close', () => {
    closed = true
    for (const next of waiting.splice(0)) next(undefined)
  })
  const raw = (text: string | Buffer): boolean => socket.write(text)
  const send = (...values: readonly unknown[]): void => void raw(values.map((value) => `${JSON.stringify(value)}\n`).join(''))
  if (greeting !== undefined) send(greeting)
  return {
    answer: () => (heard.length > 0 || closed ? Promise.resolve(heard.shift()) : new Promise((resolve) => waiting.push(resolve))),
    send,
    raw,
    get answers() {
      return answers
    },
    get unsent() {
      return socket.writableLength
    },
    get closed() {
      return closed
    },
    close: () => void socket.destroy(),
  }
}

/** A terminal that speaks datagrams. */
export interface UdpTerminal {
  /** Sends one datagram. */
  send(value: unknown): void
  readonly answers: Answer[]
  /** Bytes of each answer. */
  readonly sizes: number[]
  close(): void
}

export const openUdpTerminal = async (port: number, host = '127.0.0.1'): Promise<UdpTerminal> => {
  const socket = createSocket('udp4')
  await new Promise<void>((resolve) => socket.bind(0, host, resolve))
  const [answers, sizes]: [Answer[], number[]] = [[], []]
  socket.on('message', (bytes) => {
    answers.push(JSON.parse(bytes.toString('utf8')) as Answer)
    sizes.push(bytes.length)
  })
  return {
    answers,
    sizes,
    send: (value) => socket.send(typeof value === 'string' ? value : JSON.stringify(value), port, host),
    close: () => void socket.close(),
  }
}
