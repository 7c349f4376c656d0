import type { Id } from '@anlan/kernel/id'
import { DAY, type Instant } from '@anlan/kernel/time'
import { keep, readKept } from '../kept.ts'
import type { Input } from './paths.ts'

export interface Draft {
  readonly input: Input
  /** Device clock. */
  readonly savedAt: Instant
  /** Of the record that the words were written over; a draft must not pass for an edit of a later one. */
  readonly version?: unknown
}

const LIFE = 14 * DAY

/** Drafts are apart by account, so that a shared phone shows nobody another's words. */
export const draftKey = (account: Id, org: Id, formKey: string): string => `anlan.draft.${account}.${org}.${formKey}`

export const readDraft = (key: string, now: Instant): Draft | undefined => {
  const draft = readKept<Draft>(key)
  if (draft === undefined || typeof draft.input !== 'object' || draft.input === null) return undefined
  if (now - draft.savedAt <= LIFE) return draft
  keep(key, undefined)
  return undefined
}

/** @returns whether the browser kept it */
export const saveDraft = (key: string, input: Input, now: Instant, version?: unknown): boolean =>
  keep(key, { input, savedAt: now, ...(version === undefined ? {} : { version }) } satisfies Draft)

export const dropDraft = (key: string): void => void keep(key, undefined)
