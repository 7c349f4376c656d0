import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { RECORDER_CAMERAS, type RecorderCamera } from '@anlan/video/contract/recorder-cameras'
import { type RecorderReport, recorderReportSchema } from '@anlan/video/contract/recorder-report'

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

/** The other end of a recorder, in the words of the contract and without a database: what is measured is the recorder. The real one stands in apps/recorder/recorder.int.ts. */
export const openDesk = async (cameras: readonly RecorderCamera[]) => {
  const segments = new Map<string, RecorderReport['segments'][number]>()
  const gaps = new Map<string, RecorderReport['gaps'][number]>()
  const recording = new Map<string, boolean>()
  const server = createServer((request, answer) => {
    void (async () => {
      if (request.url === RECORDER_CAMERAS) return answer.end(JSON.stringify({ now: Date.now(), cameras }))
      const report = recorderReportSchema.parse(JSON.parse(await bodyOf(request)))
      for (const it of report.segments) segments.set(it.file, it)
      for (const it of report.gaps) gaps.set(`${it.camera} ${it.from}`, it)
      for (const it of cameras) recording.set(it.number, report.cameras.find(({ number }) => number === it.number)?.recording === true)
      return answer.end(JSON.stringify({ keep: [], unknown: [] }))
    })().catch(() => answer.destroy())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    segmentsOf: (camera: string) => [...segments.values()].filter((it) => it.camera === camera).toSorted((a, b) => a.from - b.from),
    gaps: () => [...gaps.values()],
    /** What was said last counts no more: whoever said it is gone. */
    forget: (): void => recording.clear(),
    recording: (camera: string): boolean => recording.get(camera) === true,
    close: (): void => {
      server.closeAllConnections()
      server.close()
    },
  }
}
