import { Fault } from '@anlan/kernel/fault'
import { serve } from './serve.ts'

/** Starts the server. What a person can mend is told in one line; anything else shows where it broke. */
try {
  await serve(process.env)
} catch (cause) {
  if (!(cause instanceof Fault)) throw cause
  process.stderr.write(`${cause.tip}\n`)
  process.exit(1)
}
