import { GoTo } from '@anlan/platform/ui/go-to'
import { Lasting } from '@anlan/platform/ui/when'
import type { Reason } from '../../contract/measure-state.ts'
import { placeOf } from './state-words.ts'

/** Since when is told of what lasts; when something was done stands in its words. */
const lasts = ({ kind, since }: Reason): boolean => since !== null && ['danger', 'point-alarm', 'silent', 'missed', 'abnormal'].includes(kind)

export const Reasons = ({ reasons }: { readonly reasons: readonly Reason[] }) => (
  <ul className="dp-reasons">
    {reasons.map((reason, place) => {
      const to = placeOf(reason)
      return (
        <li key={place}>
          {to === undefined ? reason.text : <GoTo to={to}>{reason.text}</GoTo>}
          {reason.since !== null && lasts(reason) ? <Lasting since={reason.since} /> : null}
        </li>
      )
    })}
  </ul>
)
