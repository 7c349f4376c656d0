import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { useCell } from '@anlan/platform/ui/cell'
import { deviceNow } from '@anlan/platform/ui/clock'
import type { WaitingCommand } from '@anlan/platform/ui/phone/phone-store'
import { outbox } from '@anlan/platform/ui/phone/sender'
import { isAbout } from './waiting.ts'

export interface Waits {
  /** On this phone and not refused, in their order; what has just gone stays until the answer that holds it has come. */
  readonly waiting: readonly WaitingCommand[]
  readonly refused: readonly WaitingCommand[]
}

/** What this phone keeps about one permit. @param askedAt device clock when the permit on the screen came */
export const useWaiting = (permit: Id, askedAt: Instant): Waits => {
  const all = useCell(outbox)
  const mine = useMemo(() => all.filter(isAbout(permit)), [all, permit])
  const waiting = useMemo(() => mine.filter(({ lastRefusal }) => lastRefusal === null), [mine])
  const refused = mine.filter(({ lastRefusal }) => lastRefusal !== null)
  const before = useRef<readonly WaitingCommand[]>([])
  const [gone, setGone] = useState<readonly { readonly it: WaitingCommand; readonly at: Instant }[]>([])
  // After each picture; what has left it is noticed once.
  useLayoutEffect(() => {
    const ids = new Set(mine.map(({ commandId }) => commandId))
    const left = before.current.filter(({ commandId }) => !ids.has(commandId))
    before.current = waiting
    if (left.length > 0) setGone((all) => [...all, ...left.map((it) => ({ it, at: deviceNow() }))])
  }, [mine, waiting])
  const settling = gone.filter(({ at }) => at >= askedAt).map(({ it }) => it)
  return { waiting: [...settling, ...waiting], refused }
}
