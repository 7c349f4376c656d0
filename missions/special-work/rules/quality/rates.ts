export interface Rate {
  readonly key: string
  readonly judged: number
  readonly faulty: number
}

/** How many of how many have a fault, by whatever one looks at; the worst first. */
export const rateBy = <It extends { readonly faults: readonly unknown[] }>(judged: readonly It[], keyOf: (it: It) => string): Rate[] => {
  const rates = new Map<string, { key: string; judged: number; faulty: number }>()
  for (const it of judged) {
    const key = keyOf(it)
    const rate = rates.get(key) ?? { key, judged: 0, faulty: 0 }
    rates.set(key, { key, judged: rate.judged + 1, faulty: rate.faulty + (it.faults.length > 0 ? 1 : 0) })
  }
  return [...rates.values()].toSorted((a, b) => b.faulty / b.judged - a.faulty / a.judged || b.judged - a.judged)
}
