import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { detectorEventSchema } from '@anlan/video/contract/detector-event'
import { keepSchema, recorderReportSchema } from '@anlan/video/contract/recorder-report'
import { recorderCameraSchema } from '@anlan/video/contract/recorder-cameras'

/** What must not be forgotten when the process dies: it goes on recording and keeping what is locked also while the server is away. */
const memorySchema = z.object({
  /** The server's clock is ahead of ours by so much, ms. */
  ahead: z.number().default(0),
  /** Segments that ended before were told and taken. */
  toldUntil: z.number().default(0),
  /** Null: nobody has told yet what is locked, so nothing may be deleted. */
  keep: z.array(keepSchema).nullable().default(null),
  cameras: z.array(recorderCameraSchema).default([]),
  gone: recorderReportSchema.shape.gone,
  gaps: recorderReportSchema.shape.gaps,
  /** Alarms of devices that have not been told. */
  events: z.array(detectorEventSchema).default([]),
})
export type Memory = z.output<typeof memorySchema>

/** `memory.json` holds addresses with passwords: for this user only. */
export const openMemory = async (folder: string) => {
  const path = join(folder, 'memory.json')
  const text = await readFile(path, 'utf8').catch(() => '{}')
  const parsed = memorySchema.safeParse(await Promise.resolve(text).then(JSON.parse).catch(() => ({})))
  const memory: Memory = parsed.success ? parsed.data : memorySchema.parse({})
  let writing: Promise<void> = Promise.resolve()
  const write = async (): Promise<void> => {
    const handle = await open(`${path}.new`, 'w', 0o600)
    await handle.writeFile(JSON.stringify(memory))
    await handle.sync().finally(() => handle.close())
    await rename(`${path}.new`, path)
  }
  return {
    memory,
    save: (): Promise<void> => (writing = writing.catch(() => undefined).then(write)),
  }
}
export type Remembered = Awaited<ReturnType<typeof openMemory>>
