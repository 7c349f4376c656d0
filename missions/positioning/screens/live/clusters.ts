/** People who stand too close to be told apart on the screen. */
export interface Cluster {
  /** Metres: the middle of them. */
  x: number
  y: number
  heads: number
  silent: number
  readonly members: number[]
}

export interface Gathered {
  readonly clusters: readonly Cluster[]
  /** Indices of those who are drawn by themselves. */
  readonly singles: readonly number[]
}

export interface Spots {
  readonly count: number
  readonly xs: Float64Array
  readonly ys: Float64Array
  readonly silent: Uint8Array
}

/** Fewer than that are drawn one by one even when they touch. */
const CROWD = 5
const ROW = 1 << 20

/** The side of a cell in metres: at least `px` pixels, always a power of two, so that a little zoom does not shuffle people. */
export const cellMetres = (scale: number, px: number): number => 2 ** Math.ceil(Math.log2(px / scale))

/** Cells lie on the plan, not on the screen: moving the map changes no cluster. */
export const gather = ({ count, xs, ys, silent }: Spots, cell: number, alone: number): Gathered => {
  const cells = new Map<number, Cluster>()
  const singles: number[] = []
  for (let at = 0; at < count; at += 1) {
    if (at === alone) {
      singles.push(at)
      continue
    }
    const [x, y] = [xs[at] as number, ys[at] as number]
    const key = Math.floor(x / cell) * ROW + Math.floor(y / cell)
    const known = cells.get(key)
    if (known === undefined) cells.set(key, { x, y, heads: 1, silent: silent[at] as number, members: [at] })
    else {
      known.heads += 1
      known.silent += silent[at] as number
      known.x += x
      known.y += y
      known.members.push(at)
    }
  }
  const clusters: Cluster[] = []
  for (const it of cells.values()) {
    if (it.heads < CROWD) {
      for (const member of it.members) singles.push(member)
      continue
    }
    it.x /= it.heads
    it.y /= it.heads
    clusters.push(it)
  }
  return { clusters, singles }
}
