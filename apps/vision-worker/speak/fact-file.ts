import { type FileHandle, mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type ToldFact, toldFactSchema } from '@anlan/video/contract/worker-report'

/** A line is a fact, or which facts were taken. */
const lineSchema = z.union([z.object({ fact: toldFactSchema }), z.object({ taken: z.array(z.string()) })])
/** Further it does not grow before what was taken is thrown out of it. */
const MOST_BYTES = 32 * 1024 * 1024

export interface FactFile {
  /** What a former process found and nobody took. */
  readonly before: readonly ToldFact[]
  /** On the disk when it resolves. */
  readonly put: (fact: ToldFact) => Promise<void>
  /** `left`: what still waits. */
  readonly taken: (ids: readonly string[], left: readonly ToldFact[]) => Promise<void>
  readonly close: () => Promise<void>
}
/** For workers without a folder: what waits dies with the process. */
export const NO_FILE: FactFile = { before: [], put: () => Promise.resolve(), taken: () => Promise.resolve(), close: () => Promise.resolve() }

const lineOf = (value: object): string => `${JSON.stringify(value)}\n`

/** What stood in the file; a line that was cut by a power failure is none. */
const readWaiting = (text: string): ToldFact[] => {
  const waiting = new Map<string, ToldFact>()
  for (const line of text.split('\n')) {
    const parsed = line === '' ? undefined : lineSchema.safeParse(readJson(line))
    if (parsed?.success !== true) continue
    if ('fact' in parsed.data) waiting.set(parsed.data.fact.id, parsed.data.fact)
    else for (const id of parsed.data.taken) waiting.delete(id)
  }
  return [...waiting.values()]
}
const readJson = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** `facts.jsonl`: what was found and not taken yet, line by line, each on the disk before it counts. For this user only: pictures stand in it. */
export const openFactFile = async (folder: string): Promise<FactFile> => {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'facts.jsonl')
  const before = readWaiting(await readFile(path, 'utf8').catch(() => ''))
  let handle: FileHandle | undefined
  let bytes = 0
  const append = async (text: string): Promise<void> => {
    await handle?.appendFile(text)
    await handle?.sync()
    bytes += Buffer.byteLength(text)
  }
  /** Only what waits, in a file beside it that takes its place when it is whole. */
  const rewrite = async (left: readonly ToldFact[]): Promise<void> => {
    const fresh = await open(`${path}.new`, 'w', 0o600)
    const text = left.map((fact) => lineOf({ fact })).join('')
    await fresh.writeFile(text)
    await fresh.sync()
    await rename(`${path}.new`, path)
    await handle?.close()
    ;[handle, bytes] = [fresh, Buffer.byteLength(text)]
  }
  await rewrite(before)
  let writing: Promise<void> = Promise.resolve()
  const next = (work: () => Promise<void>): Promise<void> => (writing = writing.catch(() => undefined).then(work))
  return {
    before,
    put: (fact) => next(() => append(lineOf({ fact }))),
    taken: (ids, left) => next(() => (left.length === 0 || bytes > MOST_BYTES ? rewrite(left) : append(lineOf({ taken: ids })))),
    close: () => next(async () => void (await handle?.close())),
  }
}
