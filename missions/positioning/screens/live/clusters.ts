/** People who stand too close to be told apart on the screen. Metres: the middle of them. */
export interface Cluster {
  readonly x: number
  readonly y: number
  readonly heads: number
  readonly silent: number
  readonly cell: number
}

export interface Gathered {
  readonly clusters: readonly Cluster[]
  /** Indices of those who are drawn by themselves. */
  readonly singles: readonly number[]
  /** Indices of those in a cluster. */
  readonly membersOf: (cluster: Cluster) => readonly number[]
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

/** Cells lie on the plan, not on the screen: moving the map changes no cluster. Everything of a cell stands in columns. */
export const gather = ({ count, xs, ys, silent }: Spots, side: number, alone: number): Gathered => {
  const cells = new Map<number, number>()
  const cellOf = new Int32Array(count).fill(-1)
  const [heads, quiet, sumX, sumY] = [new Int32Array(count), new Int32Array(count), new Float64Array(count), new Float64Array(count)]
  const singles: number[] = []
  for (let at = 0; at < count; at += 1) {
    if (at === alone) continue
    const [x, y] = [xs[at] as number, ys[at] as number]
    const key = Math.floor(x / side) * ROW + Math.floor(y / side)
    let cell = cells.get(key)
    if (cell === undefined) {
      cell = cells.size
      cells.set(key, cell)
    }
    cellOf[at] = cell
    heads[cell] = (heads[cell] as number) + 1
    quiet[cell] = (quiet[cell] as number) + (silent[at] as number)
    sumX[cell] = (sumX[cell] as number) + x
    sumY[cell] = (sumY[cell] as number) + y
  }
  for (let at = 0; at < count; at += 1) if (at === alone || (heads[cellOf[at] as number] as number) < CROWD) singles.push(at)
  const clusters: Cluster[] = []
  for (let cell = 0; cell < cells.size; cell += 1) {
    const many = heads[cell] as number
    if (many >= CROWD) clusters.push({ x: (sumX[cell] as number) / many, y: (sumY[cell] as number) / many, heads: many, silent: quiet[cell] as number, cell })
  }
  return { clusters, singles, membersOf: ({ cell }) => [...cellOf.keys()].filter((at) => cellOf[at] === cell) }
}
