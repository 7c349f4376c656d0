import { expect, test } from 'vitest'
import { startFault } from './start-fault.ts'

test.each([
  ['could not extend file "base/5/1259": No space left on device', 'disk-full'],
  ['FATAL:  could not create shared memory segment: No space left on device', 'out-of-memory'],
  ['initdb: error: could not access directory "/x": Permission denied', 'folder-forbidden'],
  ["Error: EACCES: permission denied, mkdir '/x'", 'folder-forbidden'],
  ["Error: ENOSPC: no space left on device, mkdir '/x'", 'disk-full'],
  ['FATAL:  data directory "/x/data" has wrong ownership', 'folder-forbidden'],
  ['FATAL:  database files are incompatible with server', 'database-version'],
  ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', 'port-in-use'],
  ['something nobody foresaw', 'database-start'],
])('%s', (said, code) => {
  const fault = startFault(said, '/资料')
  expect(fault.code).toBe(code)
  expect(fault.tip).toMatch(/[\u4e00-\u9fff]/)
})

test('the tip names the folder to look after, the cause keeps what was said', () => {
  const fault = startFault('No space left on device', '/资料')
  expect(fault.tip).toContain('/资料')
  expect(fault.cause).toBe('No space left on device')
})
