import type { Socket } from 'node:net'
import { z } from 'zod'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { type Door, NOT_LET_IN, type Speaker } from './door.ts'
import { openLines } from './lines.ts'
import { type LineError, readBatch } from './read-batch.ts'
import { type PositionIntake, takeSaid } from './said.ts'
import { takePatiently, wordsOf } from './take-patiently.ts'

export interface SessionLimits {
  /** Bytes of a line. */
  readonly line: number
  /** Milliseconds without a word. */
  readonly idleMs: number
  /** Milliseconds to say who it is. */
  readonly greetMs: number
  /** How long to try before a failure is answered. */
  readonly patienceMs: number
}
export const SESSION_LIMITS: SessionLimits = { line: 256 * 1024, idleMs: 5 * MINUTE, greetMs: 10 * SECOND, patienceMs: 30 * SECOND }

/** Lines held while others are being taken; beyond that the socket is not read. */
const HELD_LINES = 1_000
/** Before somebody has said who it is, a line is short. */
const LONGEST_GREETING = 1_024
const FAREWELL = 2 * SECOND

const greetingSchema = z.object({ source: z.string().min(1), token: z.string().min(1) })

const readGreeting = (line: string): Speaker | undefined => {
  try {
    return greetingSchema.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

/** What became of the lines of a batch: everything in it is on disk, or said to be refused. */
export interface Answer {
  readonly lines: number
  readonly ok: number
  readonly parked: number
  readonly refused: number
  readonly errors?: readonly LineError[]
  /** Why words of gates were refused that could be read. */
  readonly words?: readonly string[]
}

export interface SessionParts {
  readonly intake: PositionIntake
  readonly door: Door
  readonly limits: SessionLimits
  readonly count: (answer: Answer) => void
  readonly trouble: (cause: unknown) => void
}

/** Serves one sender: who it is, then its lines in batches, each answered after it is committed. */
export const serveJsonSession = (socket: Socket, { intake, door, limits, count, trouble }: SessionParts): void => {
  const ended = new AbortController()
  const lines = openLines(limits.line)
  const queue: string[] = []
  let speaker: Speaker | undefined
  let [running, hungUp, heard] = [false, false, 0]

  const say = (answer: object): Promise<void> | undefined => {
    if (socket.destroyed || socket.write(`${JSON.stringify(answer)}\n`)) return undefined
    // Whoever does not read its answers is not read either.
    return new Promise((resolve) => {
      socket.once('drain', resolve)
      ended.signal.addEventListener('abort', () => resolve(), { once: true })
    })
  }
  const hangUp = (message: string): void => {
    hungUp = true
    queue.length = 0
    void say({ error: message })
    socket.end()
    socket.resume()
    // Whoever does not hang up in turn is left.
    socket.setTimeout(FAREWELL, () => socket.destroy())
  }

  const greet = async (line: string): Promise<void> => {
    const said = line.length > LONGEST_GREETING ? undefined : readGreeting(line)
    if (said === undefined) return hangUp('第一行应为 {"source":"数据源编号","token":"接入密钥"}')
    const found = await door.check(said)
    if (found === undefined) return hangUp(NOT_LET_IN)
    speaker = said
    clearTimeout(impatient)
    await say({ ok: true, source: found.name, coordinates: found.coordinates })
  }

  const takeBatch = async (by: Speaker): Promise<void> => {
    // Asked again and again, so that a source that was switched off goes silent.
    const source = await door.check(by)
    if (source === undefined) return hangUp(NOT_LET_IN)
    const { reports, taken, unread, errors } = readBatch(queue, heard, source.coordinates)
    queue.splice(0, taken)
    heard += taken
    const onWait = ({ tip }: { readonly tip: string }): void => void say({ wait: tip })
    try {
      const { accepted, parked, refused, words } = await takeSaid(intake, source, reports, (some) => takePatiently(intake, source, some, { signal: ended.signal, forMs: limits.patienceMs, onWait }))
      const answer: Answer = { lines: taken, ok: accepted, parked, refused: refused + unread, ...(errors.length === 0 ? {} : { errors }), ...(words.length === 0 ? {} : { words }) }
      count(answer)
      await say(answer)
    } catch (cause) {
      trouble(cause)
      await say({ lines: taken, again: true, error: `${wordsOf(cause)}。这 ${taken} 行没有保存，请重新上报` })
    }
  }

  const run = async (): Promise<void> => {
    if (running) return
    running = true
    try {
      while (queue.length > 0 && !ended.signal.aborted && !hungUp) {
        if (speaker === undefined) await greet(queue.shift() ?? '')
        else await takeBatch(speaker)
        if (queue.length < HELD_LINES) socket.resume()
      }
    } catch (cause) {
      trouble(cause)
      hangUp(wordsOf(cause))
    } finally {
      running = false
    }
  }

  const impatient = setTimeout(() => hangUp('连接后请先发送 {"source":"数据源编号","token":"接入密钥"}'), limits.greetMs)
  socket.setTimeout(limits.idleMs, () => hangUp('长时间没有上报，连接已关闭，请重新连接'))
  socket.on('data', (chunk) => {
    if (hungUp) return
    for (const line of lines.push(chunk)) queue.push(line)
    const long = lines.tooLong()
    if (long > 0) void say({ lines: long, ok: 0, parked: 0, refused: long, error: `一行最多 ${limits.line} 字节，${long} 行过长，未保存，请分成几行上报` })
    if (queue.length >= HELD_LINES) socket.pause()
    void run()
  })
  socket.on('error', () => undefined)
  socket.on('close', () => {
    clearTimeout(impatient)
    ended.abort()
  })
}
