import { describe, expect, it } from 'vitest'
import { BrokenInvariant, Fault } from '@anlan/kernel/fault'
import { databaseFault } from './database-fault.ts'

const failed = (message: string, code?: string): Error => Object.assign(new Error(message), code === undefined ? {} : { code })

describe('a database that failed', () => {
  it.each([
    ['the disk is full', failed('could not extend file', '53100'), 'disk-full'],
    ['too many connections', failed('sorry, too many clients already', '53300'), 'database-away'],
    ['out of memory', failed('out of memory', '53200'), 'database-away'],
    ['an operator ended it', failed('terminating connection', '57P01'), 'database-away'],
    ['it is starting', failed('the database system is starting up', '57P03'), 'database-away'],
    ['reading the disk failed', failed('could not read block', '58030'), 'database-away'],
    ['the connection broke', failed('connection failure', '08006'), 'database-away'],
    ['nobody listens', failed('connect ECONNREFUSED', 'ECONNREFUSED'), 'database-away'],
    ['its socket is gone', failed('connect ENOENT', 'ENOENT'), 'database-away'],
    ['the line was cut', failed('Connection terminated unexpectedly'), 'database-away'],
    ['nobody answered in time', failed('timeout exceeded when trying to connect'), 'database-away'],
    ['the line was cut before', failed('Client has encountered a connection error and is not queryable'), 'database-away'],
    ['a deadlock', failed('deadlock detected', '40P01'), 'database-busy'],
    ['two wrote at once', failed('could not serialize access', '40001'), 'database-busy'],
  ])('because %s', (_why, cause, code) => {
    const fault = databaseFault(cause)
    expect(fault).toBeInstanceOf(Fault)
    expect(fault).toMatchObject({ code, retry: true, cause, tip: expect.stringMatching(/[\u4e00-\u9fff]/) })
  })

  it.each([
    ['a wrong statement', failed('syntax error', '42601')],
    ['a broken rule of the table', failed('duplicate key', '23505')],
    ['a fault known already', new Fault('away', '连不上')],
    ['a promise of ours', new BrokenInvariant('never')],
    ['no error at all', 'words'],
  ])('is not %s', (_what, cause) => {
    expect(databaseFault(cause)).toBe(cause)
  })
})
