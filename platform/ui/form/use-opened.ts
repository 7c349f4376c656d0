import { useState } from 'react'
import type { Input } from './paths.ts'

interface Opened {
  readonly initial: Input
  readonly version: unknown
}

/**
 * What a form stands on: the record as it was when the form opened. The live feed renews the page below an open form;
 * would the form take the newer version, it would overwrite what somebody else has just saved.
 * After it was sent it follows the record again, until somebody writes.
 */
export const useOpened = (initial: Input, fixed: Input | undefined) => {
  const now: Opened = { initial, version: fixed?.['version'] }
  const [opened, setOpened] = useState<Opened | undefined>(now)
  const at = opened ?? now
  return {
    initial: at.initial,
    fixed: { ...fixed, ...(at.version === undefined ? {} : { version: at.version }) },
    hold: () => setOpened((former) => former ?? now),
    follow: () => setOpened(undefined),
  }
}
