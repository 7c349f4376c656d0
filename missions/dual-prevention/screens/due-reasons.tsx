import { GoTo } from '@anlan/platform/ui/go-to'
import type { Reason } from '../contract/explain-due.ts'

/** Why the inspection exists, why then, why for whom: to be read from top to bottom, each with what it rests on. */
export const DueReasons = ({ reasons }: { readonly reasons: readonly Reason[] }) => (
  <ol className="dp-reasons">
    {reasons.map(({ topic, title, text, facts, source, link }) => (
      <li key={topic}>
        <h3>{title}</h3>
        <p>{text}</p>
        {facts.length === 0 ? null : (
          <ul>
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        )}
        {source === null ? null : <p className="al-clause">依据：{link === null ? source : <GoTo to={link}>{source}</GoTo>}</p>}
      </li>
    ))}
  </ol>
)
