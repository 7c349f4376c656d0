import { useCallback, useEffect, useRef, useState } from 'react'
import type { Instant } from '@anlan/kernel/time'
import { draftKey, dropDraft, readDraft, saveDraft } from './draft-store.ts'
import type { Input } from './paths.ts'
import { useHere } from '../here.ts'

const PAUSE = 400

export interface DraftedInput {
  readonly input: Input
  readonly change: (input: Input) => void
  /** Device clock, when a draft was found. */
  readonly restoredAt: Instant | undefined
  /** The version that a restored draft was written over. */
  readonly restoredVersion: unknown
  /** Back to how the form began; forgets the draft. */
  readonly startAnew: (input?: Input) => void
  readonly forget: () => void
  /** False when the browser would not keep it. */
  readonly kept: boolean
}

/**
 * A form's input that keeps itself, per account, org and form.
 * @param version of the record that is edited; kept with the words
 */
export const useDraft = (formKey: string, initial: Input, version?: unknown): DraftedInput => {
  const { org, session } = useHere()
  const key = draftKey(session.account.id, org.id, formKey)
  const [found] = useState(() => readDraft(key, Date.now()))
  const [input, setInput] = useState<Input>(found?.input ?? initial)
  const [restoredAt, setRestoredAt] = useState(found?.savedAt)
  const [kept, setKept] = useState(true)
  const [restoredVersion, setRestoredVersion] = useState(found?.version)
  const over = useRef(version)
  over.current = restoredVersion ?? version
  const unsaved = useRef<Input | undefined>(undefined)
  const flush = useCallback(() => {
    if (unsaved.current === undefined) return
    setKept(saveDraft(key, unsaved.current, Date.now(), over.current))
    unsaved.current = undefined
  }, [key])
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => {
    addEventListener('pagehide', flush)
    return () => {
      removeEventListener('pagehide', flush)
      clearTimeout(timer.current)
      flush()
    }
  }, [flush])
  const change = (next: Input) => {
    setInput(next)
    unsaved.current = next
    clearTimeout(timer.current)
    timer.current = setTimeout(flush, PAUSE)
  }
  const forget = () => {
    clearTimeout(timer.current)
    unsaved.current = undefined
    dropDraft(key)
    setRestoredAt(undefined)
    setRestoredVersion(undefined)
  }
  const startAnew = (next = initial) => {
    forget()
    setInput(next)
  }
  return { input, change, restoredAt, restoredVersion, startAnew, forget, kept }
}
