import { useSyncExternalStore } from 'react'

/** One value outside React that screens follow. */
export interface Cell<Value> {
  get(): Value
  set(value: Value): void
  follow(heard: () => void): () => void
}

export const makeCell = <Value>(initial: Value): Cell<Value> => {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const heard of listeners) heard()
    },
    follow: (heard) => {
      listeners.add(heard)
      return () => void listeners.delete(heard)
    },
  }
}

export const useCell = <Value>(cell: Cell<Value>): Value => useSyncExternalStore(cell.follow, cell.get, cell.get)
