import type { ReactNode } from 'react'

interface FlatTableProps {
  readonly heads: readonly string[]
  readonly rows: readonly { readonly key: string; /** The first one names the row. */ readonly cells: readonly ReactNode[] }[]
}

/** A table that is short enough to be seen whole. On a narrow screen each row stands as a card of its own, its cells below each other with their heads. */
export const FlatTable = ({ heads, rows }: FlatTableProps) => (
  <table className="vi-table">
    <thead><tr>{heads.map((it) => <th key={it} scope="col">{it}</th>)}</tr></thead>
    <tbody>
      {rows.map(({ key, cells: [name, ...cells] }) => (
        <tr key={key}>
          <th scope="row">{name}</th>
          {cells.map((cell, nth) => <td key={heads[nth + 1]} data-head={heads[nth + 1]}><div>{cell}</div></td>)}
        </tr>
      ))}
    </tbody>
  </table>
)
