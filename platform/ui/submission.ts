import type { Id } from '@anlan/kernel/id'
import { newId } from './new-id.ts'

/** One pressing of a button, retries included. */
export interface Submission {
  readonly commandId: Id
  readonly content: string
  running: Promise<unknown> | undefined
}

/** The former submission when it is the same content and has had no answer yet; else a new one. */
export const submissionFor = (former: Submission | undefined, input: unknown): Submission => {
  const content = JSON.stringify(input)
  return former?.content === content ? former : { commandId: newId(), content, running: undefined }
}
