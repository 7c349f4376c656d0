import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLog } from './log-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anlan-log-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('it goes on where it ended, and turns when it is full', () => {
  const path = join(folder, 'logs', 'server.log')
  openLog(path, 8).write('第一行\n')
  const log = openLog(path, 8)
  log.write('second\n')
  log.write('third\n')
  expect(readFileSync(`${path}.1`, 'utf8')).toBe('第一行\n')
  expect(readFileSync(path, 'utf8')).toBe('second\nthird\n')
  expect(log.tail()).toBe('second\nthird')
})
