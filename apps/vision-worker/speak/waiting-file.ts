import { type FileHandle, mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** Further it does not grow before what was taken is thrown out of it. */
const MOST_BYTES = 32 * 1024 * 1024

export interface WaitingFile<Item> {
  /** What a former process had to say and nobody took. */
  readonly before: readonly Item[]
  /** On the disk when it resolves; one that is there already is replaced. `left`: all that waits, these among them, for a file that grew too long. */
  readonly put: (items: readonly Item[], left?: readonly Item[]) => Promise<void>
  /** `left`: what still waits of what is there. */
  readonly taken: (ids: readonly string[], left: readonly Item[]) => Promise<void>
  readonly close: () => Promise<void>
}
/** For workers without a folder: what waits dies with the process. */
export const NO_FILE = { before: [], put: () => Promise.resolve(), taken: () => Promise.resolve(), close: () => Promise.resolve() }

interface About<Item> {
  readonly folder: string
  /** What an item is called: `fact` makes `facts.jsonl` of lines `{"fact": …}`. */
  readonly what: string
  readonly schema: z.ZodType<Item>
  readonly idOf: (item: Item) => string
}

const readJson = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
const takenSchema = z.object({ taken: z.array(z.string()) })

/** What stood in the file; a line that was cut by a power failure is none. */
const readWaiting = <Item>(text: string, { what, schema, idOf }: About<Item>): Item[] => {
  const waiting = new Map<string, Item>()
  const itemSchema = z.record(z.literal(what), schema)
  for (const line of text.split('\n')) {
    const said = line === '' ? undefined : readJson(line)
    const [item, taken] = [itemSchema.safeParse(said), takenSchema.safeParse(said)]
    const found = item.success ? item.data[what] : undefined
    if (found !== undefined) waiting.set(idOf(found), found)
    else if (taken.success) for (const id of taken.data.taken) waiting.delete(id)
  }
  return [...waiting.values()]
}

/** What was not taken yet, line by line, each on the disk before it counts. For this user only: pictures may stand in it. */
export const openWaitingFile = async <Item>(about: About<Item>): Promise<WaitingFile<Item>> => {
  const { folder, what } = about
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${what}s.jsonl`)
  const linesOf = (items: readonly Item[]): string => items.map((item) => `${JSON.stringify({ [what]: item })}\n`).join('')
  const before = readWaiting(await readFile(path, 'utf8').catch(() => ''), about)
  let handle: FileHandle | undefined
  let bytes = 0
  const append = async (text: string): Promise<void> => {
    await handle?.appendFile(text)
    await handle?.sync()
    bytes += Buffer.byteLength(text)
  }
  /** Only what waits, in a file beside it that takes its place when it is whole. */
  const rewrite = async (left: readonly Item[]): Promise<void> => {
    const fresh = await open(`${path}.new`, 'w', 0o600)
    const text = linesOf(left)
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
    put: (items, left) => next(() => (left !== undefined && bytes > MOST_BYTES ? rewrite(left) : append(linesOf(items)))),
    taken: (ids, left) => next(() => (left.length === 0 || bytes > MOST_BYTES ? rewrite(left) : append(`${JSON.stringify({ taken: ids })}\n`))),
    close: () => next(async () => void (await handle?.close())),
  }
}
