import type { ReactNode } from 'react'
import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { IconName } from '../icon.tsx'
import type { Level } from '../theme/level.ts'

/** Whom a step will tell, shown before it is taken. */
export interface Confirmation {
  readonly title?: string
  readonly tells: readonly string[]
  readonly body?: ReactNode
  readonly clause?: string
}

interface ActionLook {
  readonly title: string
  readonly primary?: boolean
  readonly danger?: boolean
  readonly icon?: IconName
  /** Why it cannot be done now, in Chinese; the button stays, disabled, with the reason. */
  readonly blocked?: string
}

/** A next step: it leads somewhere, does something, or opens a form. */
export type PageAction = ActionLook &
  (
    | { readonly to: string }
    | { readonly press: () => Promise<Decision<unknown> | void> | void; readonly confirm?: Confirmation }
    | { readonly form: (close: () => void) => ReactNode }
  )

export interface Fact {
  readonly title: string
  readonly value: ReactNode
  readonly clause?: string
  /** Takes the whole width. */
  readonly wide?: boolean
}

export interface StateWord {
  readonly words: string
  /** Neutral greys and the accent only; law colours are for levels. */
  readonly tone: 'open' | 'done' | 'late' | 'off'
}

export interface TimelineEntry {
  readonly id: string
  readonly at: Instant
  readonly title: string
  readonly who?: string | null
  readonly where?: string | null
  readonly detail?: string | null
  readonly clause?: string | null
  readonly level?: Level
  /** File ids, shown as thumbnails. */
  readonly photos?: readonly Id[]
}
