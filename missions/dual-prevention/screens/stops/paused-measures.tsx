import type { z } from 'zod'
import type { pausedMeasureSchema } from '../../contract/stops/get-stop.ts'

type Judged = z.output<typeof pausedMeasureSchema>

const Group = ({ title, hint, measures }: { readonly title: string; readonly hint: string; readonly measures: readonly Judged[] }) => (
  <div className="dp-paused">
    <h4>
      {title}
      <span className="al-clause">{measures.length} 项</span>
    </h4>
    {measures.length === 0 ? (
      <p className="al-none">{hint}</p>
    ) : (
      <ul>
        {measures.map(({ measure, content, riskEventName, reason }) => (
          <li key={measure}>
            <span>{content}</span>
            <span className="al-clause">
              {reason}，防范{riskEventName}
            </span>
          </li>
        ))}
      </ul>
    )}
  </div>
)

/** What the stop pauses and what goes on, each with its reason: whoever approves sees it before. */
export const PausedMeasures = ({ measures }: { readonly measures: readonly Judged[] }) => (
  <div className="dp-paused-both">
    <Group title="暂停的排查" hint="没有要暂停的排查，停用不影响排查" measures={measures.filter(({ paused }) => paused)} />
    <Group title="照常的排查" hint="没有照常的排查" measures={measures.filter(({ paused }) => !paused)} />
  </div>
)
