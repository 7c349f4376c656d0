/** What one fuzz target found. Whatever stands among the faults fails the soak. */
export interface FuzzFound {
  readonly figures: Readonly<Record<string, number>>
  /** Checks that held, in words; for the count. */
  readonly held: readonly string[]
  readonly faults: readonly string[]
}

/** One protocol, ruined on purpose. */
export interface FuzzTarget {
  readonly name: string
  run(seed: number, count: number): Promise<FuzzFound>
}
