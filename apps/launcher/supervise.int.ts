import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openLog } from './log-file.ts'
import { type Service, supervise } from './supervise.ts'

let folder = ''
let service: Service | undefined
const heard: string[] = []

const start = async (code: string): Promise<Service> => {
  const script = join(folder, 'service.mjs')
  await writeFile(script, code)
  service = supervise({ name: '试验服务', script, env: {}, log: openLog(join(folder, 'service.log')), report: (line) => heard.push(line) })
  return service
}

const pids = async (): Promise<number[]> => [...(await readFile(join(folder, 'service.log'), 'utf8')).matchAll(/pid (\d+)/g)].map((found) => Number(found[1]))

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const soon = { timeout: 5_000, interval: 10 }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anlan-service-'))
  heard.length = 0
})
afterEach(async () => {
  await service?.stop()
  await rm(folder, { recursive: true })
})

test('a killed service is up again within five seconds, and says so', async () => {
  const { deaths } = await start(`console.log('pid ' + process.pid); setInterval(() => {}, 1000)`)
  await vi.waitFor(async () => expect(await pids()).toHaveLength(1), soon)
  process.kill((await pids())[0] ?? 0, 'SIGKILL')
  await vi.waitFor(async () => expect(await pids()).toHaveLength(2), soon)
  expect(deaths()).toBe(1)
  expect(heard).toEqual([expect.stringContaining('试验服务意外结束（SIGKILL）')])
})

test('one that has done its work is not started again', async () => {
  await start(`console.log('pid ' + process.pid)`)
  await vi.waitFor(async () => expect(lives((await pids())[0] ?? process.pid)).toBe(false), soon)
  await service?.stop()
  expect(await pids()).toHaveLength(1)
  expect(heard).toEqual([])
})

test('a stop is asked for politely and leaves nothing behind, not even what the service started', async () => {
  await start(`
    import { spawn } from 'node:child_process'
    const own = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    process.on('SIGTERM', () => { console.log('saved'); process.exit(0) })
    console.log('pid ' + process.pid + ' pid ' + own.pid)
    setInterval(() => {}, 1000)`)
  await vi.waitFor(async () => expect(await pids()).toHaveLength(2), soon)
  await service?.stop()
  expect(await readFile(join(folder, 'service.log'), 'utf8')).toContain('saved')
  await vi.waitFor(async () => expect((await pids()).filter(lives)).toEqual([]), soon)
})
