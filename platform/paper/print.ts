import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { Content } from 'pdfmake/interfaces.js'
import { BrokenInvariant, Fault } from '@anlan/kernel/fault'
import type { Instant } from '@anlan/kernel/time'

/** One page description that every paper shares; the content is pdfmake's as plain data, mostly made of `parts.ts`. */
export interface Print {
  readonly title: string
  readonly content: Content[]
  /** The plant clock: printed in the foot and kept in the file, so that the same facts make the same bytes. */
  readonly at: Instant
  readonly landscape?: boolean
  /** The first page is a cover and bears no foot. */
  readonly cover?: boolean
}

interface Waiting {
  readonly resolve: (bytes: Buffer) => void
  readonly reject: (cause: Error) => void
}

let thread: Worker | undefined
let last = 0
const waiting = new Map<number, Waiting>()

/** A thread that died takes the papers that it had in hand along; the next paper gets a new one. */
const fallen = (opened: Worker, cause: unknown): void => {
  if (thread !== opened) return
  thread = undefined
  for (const { reject } of waiting.values()) reject(new Fault('printing-fallen', '打印程序意外中断，请再打印一次', { cause }))
  waiting.clear()
}

const openThread = (): Worker => {
  const opened = new Worker(new URL('./print-thread.ts', import.meta.url))
  opened.on('message', ({ id, bytes, error }: { id: number; bytes?: Uint8Array; error?: string }) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) opened.unref()
    if (bytes === undefined) asked?.reject(new BrokenInvariant(`a paper cannot be printed: ${error}`))
    else asked?.resolve(Buffer.from(bytes))
  })
  opened.on('error', (cause) => fallen(opened, cause))
  opened.on('exit', (code) => fallen(opened, new BrokenInvariant(`the printing thread ended with ${code}`)))
  return opened
}

/** Printed in a thread of its own: a ledger of thousands of rows must not hold up an alarm. @returns the bytes of the PDF */
export const print = (it: Print): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    thread ??= openThread()
    const id = ++last
    waiting.set(id, { resolve, reject })
    thread.ref()
    thread.postMessage({ id, it })
  })

/** For tests: what a crash of the thread does. */
export const crashPrinting = async (): Promise<void> => void (await thread?.terminate())

/** SHA-256 of what a paper says: what stands beside its QR code. */
export const digestOf = (facts: unknown): string => createHash('sha256').update(JSON.stringify(facts)).digest('hex')
