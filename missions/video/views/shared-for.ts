import type { Instant } from '@anlan/kernel/time'

/** An answer that many ask for: fetched once, and again when it is older than `fresh` ms. What failed is not kept. */
export const sharedFor = <Value>(fresh: number, now: () => Instant, fetch: (key: string) => Promise<Value>): ((key: string) => Promise<Value>) => {
  const kept = new Map<string, { readonly at: Instant; readonly value: Promise<Value> }>()
  return (key) => {
    for (const [other, { at }] of kept) if (now() - at >= fresh) kept.delete(other)
    const known = kept.get(key)
    if (known !== undefined) return known.value
    const value = fetch(key)
    kept.set(key, { at: now(), value })
    value.catch(() => kept.delete(key))
    return value
  }
}
