import type { Fault } from '@anlan/kernel/fault'
import type { Instant } from '@anlan/kernel/time'
import type { FixIntake, Source } from '@anlan/positioning/contract/report'
import type { Registration } from './bodies.ts'
import type { Gate } from './gate.ts'
import type { ItemTable } from './report.ts'

/** The socket, as far as a session needs it. */
export interface Line {
  send(bytes: Buffer): void
  /** What was sent before still goes out. */
  hangUp(): void
  pause(): void
  resume(): void
  /** The terminal has shown its code. */
  known(): void
}

/** What all sessions of one source share. */
export interface Ground {
  readonly source: Source
  readonly token: string
  readonly intake: FixIntake
  readonly items: ItemTable
  readonly gate: Gate
  /** Sessions of terminals that have shown their code, by card. */
  readonly online: Map<string, Session>
  /** Bytes of garbage in a row after which one hangs up. */
  readonly garbage: number
  now(): Instant
  admits(card: string, registration: Registration): boolean
  complain(fault: Fault): void
}

export const BUZZED = { heard: '终端已应答', refused: '终端没有执行', silent: '终端没有应答', offline: '终端不在线' } as const
export type Buzzed = keyof typeof BUZZED

export interface Session {
  receive(chunk: Buffer): void
  /** Words that the terminal shows and speaks; tells what it answered. */
  speak(words: string, patience: AbortSignal): Promise<Buzzed>
  end(why?: Fault): void
  /** Whether something is on its way to the disk, so that its silence is our doing. */
  readonly busy: boolean
  readonly ended: boolean
}
