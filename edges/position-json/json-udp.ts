import { createSocket, type RemoteInfo } from 'node:dgram'
import { z } from 'zod'
import { Fault } from '@anlan/kernel/fault'
import { openDoor } from './door.ts'
import { readMany } from './read-many.ts'
import { type PositionIntake, readSaid, takeSaid } from './said.ts'
import { wordsOf } from './take-patiently.ts'

export interface JsonUdpOptions {
  readonly port: number
  readonly host?: string
  readonly intake: PositionIntake
  readonly trouble?: (cause: unknown) => void
}

export interface JsonUdp {
  readonly port: number
  /** `dropped`: not let in, or more than can be worked at once; none of these was answered. */
  figures(): { readonly datagrams: number; readonly accepted: number; readonly parked: number; readonly refused: number; readonly dropped: number }
  close(): Promise<void>
}

/** Datagrams in work at once. More are not answered, so that their sender sends them again. */
const MOST_AT_ONCE = 1_000
/** Unknown speakers asked about at once: guessing must not keep the database busy. */
const MOST_STRANGERS = 32
const RECEIVE_BUFFER = 4 * 1024 * 1024

const datagramSchema = z.object({
  source: z.string().min(1),
  token: z.string().min(1),
  /** Given back in the answer, so that a sender knows which one it is about. */
  seq: z.union([z.int(), z.string().max(64)]).optional(),
  reports: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]),
})

const readDatagram = (bytes: Buffer): z.output<typeof datagramSchema> | undefined => {
  try {
    return datagramSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data
  } catch {
    return undefined
  }
}

/** The answer is never longer than the question: nobody can make us shout at somebody else. */
const fitting = (answer: { readonly errors?: readonly unknown[]; readonly words?: readonly unknown[] }, room: number): string | undefined => {
  const { errors: _, words: __, ...brief } = answer
  return [answer, { ...answer, errors: answer.errors?.slice(0, 1) }, brief].map((it) => JSON.stringify(it)).find((text) => Buffer.byteLength(text) <= room)
}

/** A server for datagrams `{ source, token, seq?, reports }`. Each is answered after it is committed; a stranger gets no answer. @throws Fault `position-port` */
export const startJsonUdp = async ({ port, host = '0.0.0.0', intake, trouble = () => undefined }: JsonUdpOptions): Promise<JsonUdp> => {
  const socket = createSocket('udp4')
  const door = openDoor(intake, MOST_STRANGERS)
  const figures = { datagrams: 0, accepted: 0, parked: 0, refused: 0, dropped: 0 }
  let [atOnce, closed] = [0, false]

  const answerTo = async (bytes: Buffer): Promise<object | undefined> => {
    const datagram = readDatagram(bytes)
    const source = datagram === undefined ? undefined : await door.check(datagram)
    if (datagram === undefined || source === undefined) return undefined
    const seq = datagram.seq === undefined ? {} : { seq: datagram.seq }
    try {
      const { reports, unread } = readMany(datagram.reports, source.coordinates, readSaid)
      const taken = await takeSaid(intake, source, reports, (some) => intake.take(source, some))
      figures.accepted += taken.accepted
      figures.parked += taken.parked
      figures.refused += taken.refused + unread.length
      return {
        ...seq,
        ok: taken.accepted,
        parked: taken.parked,
        refused: taken.refused + unread.length,
        ...(unread.length === 0 ? {} : { errors: unread.slice(0, 3) }),
        ...(taken.words.length === 0 ? {} : { words: taken.words.slice(0, 1) }),
      }
    } catch (cause) {
      trouble(cause)
      return { ...seq, again: true, error: wordsOf(cause) }
    }
  }
  const hear = async (bytes: Buffer, from: RemoteInfo): Promise<void> => {
    figures.datagrams += 1
    if (atOnce >= MOST_AT_ONCE) return void (figures.dropped += 1)
    atOnce += 1
    try {
      const answer = await answerTo(bytes)
      const text = answer === undefined ? undefined : fitting(answer, bytes.length)
      if (answer === undefined) figures.dropped += 1
      if (text !== undefined && !closed) socket.send(text, from.port, from.address, () => undefined)
    } catch (cause) {
      // The door did not open: no answer, the sender tries again.
      figures.dropped += 1
      trouble(cause)
    } finally {
      atOnce -= 1
    }
  }

  socket.on('message', (bytes, from) => void hear(bytes, from))
  await new Promise<void>((resolve, reject) => {
    socket.once('error', (cause) =>
      reject(new Fault('position-port', `定位接入端口 ${port}（UDP）无法使用，请检查是否被其他程序占用`, { cause, retry: false })),
    )
    socket.bind(port, host, resolve)
  })
  socket.on('error', trouble)
  try {
    socket.setRecvBufferSize(RECEIVE_BUFFER)
  } catch (cause) {
    trouble(cause)
  }
  return {
    port: socket.address().port,
    figures: () => ({ ...figures }),
    close: () =>
      new Promise((resolve) => {
        closed = true
        socket.close(() => resolve())
      }),
  }
}
