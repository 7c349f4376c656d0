import type { z } from 'zod'
import type { troubleSchema } from '../../contract/permits.ts'

type Trouble = z.output<typeof troubleSchema>

/** What stands in the way, in words with the clause; the first is what to do first. */
export const Troubles = ({ title, troubles }: { readonly title: string; readonly troubles: readonly Trouble[] }) =>
  troubles.length === 0 ? null : (
    <section className="sw-troubles" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {troubles.map(({ gate, message, clause }) => (
          <li key={gate}>
            {message}
            <span className="al-clause">（{clause}）</span>
          </li>
        ))}
      </ul>
    </section>
  )
