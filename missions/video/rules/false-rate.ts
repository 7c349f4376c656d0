export interface Counts {
  readonly all: number
  readonly right: number
  readonly wrong: number
}

/** Misreports of the decided, in percent; null while nothing is decided. */
export const falseRate = ({ right, wrong }: Pick<Counts, 'right' | 'wrong'>): number | null => (right + wrong === 0 ? null : Math.round((wrong / (right + wrong)) * 1_000) / 10)

export const withOpen = <Row extends Counts>(row: Row) => ({ ...row, open: row.all - row.right - row.wrong, rate: falseRate(row) })

export const totalOf = (rows: readonly Counts[]) => withOpen(rows.reduce((sum, it) => ({ all: sum.all + it.all, right: sum.right + it.right, wrong: sum.wrong + it.wrong }), { all: 0, right: 0, wrong: 0 }))
