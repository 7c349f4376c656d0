import { makeCell } from '../cell.ts'

/** What the phone's head says; pages without a wish of their own show their declared title. */
export const phoneTitle = makeCell('')
