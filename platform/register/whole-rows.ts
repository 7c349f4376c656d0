import type { z } from 'zod'
import type { Register } from '@anlan/kernel/register'
import type { Id } from '@anlan/kernel/id'
import { plantDay } from '@anlan/kernel/time'
import { listRows } from './register-rows.ts'
import type { Scope } from '../module/scope.ts'

const MOST = 1_000_000

/** Every row with what `veils` hides: for the house of the register itself, to tell a device its own password. Never into an answer to people. */
export const wholeRows = async <Schema extends z.ZodObject>(scope: Scope, register: Register<Schema>): Promise<{ readonly id: Id; readonly version: number; readonly data: z.output<Schema> }[]> => {
  const { rows } = await listRows({ tx: scope.tx, org: scope.org, register: register as unknown as Register }, { offset: 0, limit: MOST, filters: {}, today: plantDay(scope.now) })
  return rows.map(({ id, version, data }) => ({ id, version, data: data as z.output<Schema> }))
}
