import { AssertionError } from 'node:assert'
import { say } from './outcome.ts'

/** A story is told step by step; each step is a check that a stranger can read. A failed step does not hide the next. */
export interface Teller {
  chapter(title: string): void
  /** Does and checks one thing; the words say what is now true. */
  step(words: string, work: () => Promise<void> | void): Promise<void>
}

export interface Story {
  readonly title: string
  readonly tell: (teller: Teller) => Promise<void>
}

export const tellStory = async ({ title, tell }: Story): Promise<{ passed: number; failed: number }> => {
  let passed = 0
  let failed = 0
  say(`\n${title}`)
  const teller: Teller = {
    chapter: (words) => say(`\n  ${words}`),
    step: async (words, work) => {
      try {
        await work()
        passed += 1
        say(`    ✓ ${words}`)
      } catch (cause) {
        failed += 1
        say(`    ✗ ${words}\n      ${cause instanceof AssertionError || cause instanceof Error ? cause.message.split('\n').slice(0, 12).join('\n      ') : String(cause)}`)
      }
    },
  }
  try {
    await tell(teller)
  } catch (cause) {
    failed += 1
    say(`    ✗ the story broke off: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`)
  }
  say(`\n  ${passed} passed, ${failed} failed`)
  return { passed, failed }
}
