import type { z } from 'zod'
import { endpointsOf, type Register, type RegisterRow } from '@anlan/kernel/register'
import type { Scope } from '../module/scope.ts'

const PAGE = 500

/** All rows of a register, which another house answers page by page; none where it does not answer. */
export const everyRow = async <Schema extends z.ZodObject>(scope: Scope, register: Register<Schema>): Promise<RegisterRow<Schema>[]> => {
  const { list } = endpointsOf(register)
  const found: RegisterRow<Schema>[] = []
  for (let total = 1; found.length < total; ) {
    const answer = await scope.ask(list, { limit: PAGE, offset: found.length } as z.input<typeof list.input>)
    if (!answer.accepted || answer.value.rows.length === 0) break
    found.push(...(answer.value.rows as RegisterRow<Schema>[]))
    total = answer.value.total
  }
  return found
}
