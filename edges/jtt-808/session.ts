import { Fault } from '@anlan/kernel/fault'
import type { Report } from '@anlan/positioning/contract/report'
import { ID, readAuthentication, readGeneralAnswer, readRegistration, REGISTERED, RESULT, writeGeneralAnswer, writeRegisterAnswer, writeText } from './bodies.ts'
import { authCode, isCode } from './code.ts'
import { cardOf, type Head, type Message, readFrame, writeFrames } from './frame.ts'
import type { Buzzed, Ground, Line, Session } from './ground.ts'
import { openHearing } from './hear.ts'
import { openParts } from './parts.ts'
import { FRESH, split } from './split.ts'

/** One terminal on one connection: bytes in, answers out. It knows no socket and no clock. */
export const openSession = (line: Line, ground: Ground): Session => {
  const { source, token, intake, gate, online } = ground
  const parts = openParts()
  const hear = openHearing(ground)
  const asked = new Map<number, (buzzed: Buzzed) => void>()
  let stream = FRESH
  let waiting: Buffer[] = []
  /** Of the terminal that has shown its code. */
  let head: Head | undefined
  let [sequence, garbage, underWay] = [0, 0, 0]
  let [held, ended] = [false, false]

  const send = (to: Head, id: number, body: Buffer): number => {
    const own = sequence
    const frames = writeFrames({ ...to, id, sequence: own }, body)
    sequence = (own + frames.length) & 0xffff
    if (!ended) for (const frame of frames) line.send(frame)
    return own
  }
  const answer = (to: Head, result: number): void => void send(to, ID.platformAnswer, writeGeneralAnswer({ sequence: to.sequence, id: to.id, result }))

  const leave = (): void => {
    if (head !== undefined && online.get(cardOf(head.phone)) === session) online.delete(cardOf(head.phone))
    head = undefined
  }
  const end = (why?: Fault): void => {
    if (ended) return
    leave()
    ended = true
    waiting = []
    stream = FRESH
    for (const settle of asked.values()) settle('offline')
    asked.clear()
    if (why !== undefined) ground.complain(why)
    line.hangUp()
  }

  const take = async (reports: readonly Report[]): Promise<number> => {
    try {
      await intake.take(source, reports)
      return RESULT.done
    } catch (cause) {
      ground.complain(cause instanceof Fault ? cause : new Fault('positioning-failed', '定位数据没有写入，终端会重发，请查看服务器日志', { cause }))
      return RESULT.failed
    }
  }
  /** Only what is on disk is acknowledged; what failed stays with the terminal, which sends it again. */
  const hand = (reports: readonly Report[], answered: (result: number) => void): void => {
    gate.enter(reports.length)
    underWay += 1
    void take(reports).then((result) => {
      underWay -= 1
      answered(result)
      gate.leave(reports.length)
    })
  }

  const register = (message: Message): void => {
    const registration = readRegistration(message.body, message.version)
    if (registration === undefined) return answer(message, RESULT.unreadable)
    const card = cardOf(message.phone)
    const result = ground.admits(card, registration) ? REGISTERED.done : REGISTERED.noTerminal
    send(message, ID.registerAnswer, writeRegisterAnswer({ sequence: message.sequence, result, code: authCode(token, card) }))
  }
  const authenticate = (message: Message): void => {
    const card = cardOf(message.phone)
    const said = readAuthentication(message.body, message.version)
    if (said === undefined || !isCode(said.code, token, card)) {
      answer(message, RESULT.failed)
      return end(new Fault('jtt-808-code', `终端 ${card} 的鉴权码不对，已断开；请让终端重新注册`))
    }
    const older = online.get(card)
    // Only these: its body is a window on everything that was read with it.
    head = { id: message.id, version: message.version, revision: message.revision, phone: message.phone, sequence: message.sequence }
    online.set(card, session)
    line.known()
    answer(message, RESULT.done)
    if (older !== session) older?.end(new Fault('jtt-808-twice', `终端 ${card} 建立了新连接，旧连接已断开；若反复出现，请检查是否有两个终端用了同一号码`))
  }

  /** What is no report. @returns the result to answer with; none to an answer */
  const obey = (message: Message): number | undefined => {
    if (message.id === ID.logout) {
      leave()
      return RESULT.done
    }
    if (message.id !== ID.terminalAnswer) return RESULT.unsupported
    const said = readGeneralAnswer(message.body)
    if (said?.id === ID.text) asked.get(said.sequence)?.(said.result === RESULT.done ? 'heard' : 'refused')
    return undefined
  }

  const heed = (message: Message): void => {
    if (head !== undefined && head.phone !== message.phone) {
      answer(message, RESULT.failed)
      return end(new Fault('jtt-808-other', `终端 ${cardOf(head.phone)} 的连接上出现了另一终端号 ${cardOf(message.phone)}，已断开；请检查终端设置`))
    }
    if (message.encryption !== 0) return answer(message, RESULT.unsupported)
    if (message.id === ID.register && message.part === null) return register(message)
    if (message.id === ID.authenticate && message.part === null) return authenticate(message)
    if (head === undefined) return answer(message, RESULT.failed)
    const whole = parts.add(message)
    if (whole === undefined) return
    if (whole === 'broken') return answer(message, RESULT.unreadable)
    const answerAll = (result: number): void => {
      for (const each of whole.sequences) answer({ ...message, sequence: each }, result)
    }
    const due = hear(whole.message) ?? obey(whole.message)
    if (typeof due === 'number') answerAll(due)
    else if (due !== undefined) hand(due, answerAll)
  }

  const spoil = (bytes: number): void => {
    garbage += bytes
    if (garbage > ground.garbage) end(new Fault('jtt-808-garbage', `收到的不是 JT/T 808 报文（${garbage} 字节），已断开；请核对终端的协议和端口`))
  }
  const drain = (): void => {
    while (waiting.length > 0 && !gate.full()) {
      const content = waiting.shift() ?? Buffer.alloc(0)
      const decoded = readFrame(content)
      // Nobody can be told: in a frame whose check is wrong, the sender may be wrong too.
      if (decoded.kind === 'broken') spoil(content.length + 2)
      else {
        garbage = 0
        heed(decoded.message)
      }
    }
    if (held || ended || !gate.full()) return
    held = true
    line.pause()
    gate.whenOpen(() => {
      held = false
      if (ended) return
      drain()
      if (!held) line.resume()
    })
  }

  const session: Session = {
    receive: (chunk) => {
      if (ended) return
      const cut = split(stream, chunk)
      stream = cut.stream
      waiting = waiting.concat(cut.contents)
      if (cut.garbage > 0) spoil(cut.garbage)
      drain()
    },
    speak: (words, patience) =>
      new Promise((resolve) => {
        if (head === undefined) return resolve('offline')
        const own = send(head, ID.text, writeText(words, head.version))
        const settle = (buzzed: Buzzed): void => {
          asked.delete(own)
          resolve(buzzed)
        }
        asked.set(own, settle)
        patience.addEventListener('abort', () => settle('silent'), { once: true })
      }),
    end,
    get busy() {
      return underWay > 0 || held
    },
    get ended() {
      return ended
    },
  }
  return session
}
