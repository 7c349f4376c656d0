import { GoTo } from '@anlan/platform/ui/go-to'
import { When } from '@anlan/platform/ui/when'
import type { PermitLine } from '../../contract/permits.ts'
import type { Plan } from '../../contract/plan.ts'
import { KindMark, SHORT_KINDS } from './kind-mark.tsx'

/** Plans that were approved and whose permits are still to be made: area and kind tell whether one is there. */
export const PlannedList = ({ plans, permits }: { readonly plans: readonly Plan[]; readonly permits: readonly PermitLine[] }) => {
  const open = plans.flatMap((plan) => plan.works.filter(({ kind }) => !permits.some((it) => it.kind === kind && it.area === plan.area && it.from < plan.until && it.until > plan.from)).map(({ kind }) => ({ plan, kind })))
  if (open.length === 0) return null
  return (
    <>
      <h3 className="swb-sub">已预约，还没有办票</h3>
      <ul className="swb-lines">
        {open.map(({ plan, kind }) => (
          <li key={`${plan.id} ${kind}`}>
            <GoTo to={`/special-work/plans/${plan.id}`}>
              <KindMark kind={kind} />
              <span><strong>{SHORT_KINDS[kind]} {plan.spot}</strong><small>{plan.content}</small></span>
              <small><When at={plan.from} /></small>
            </GoTo>
          </li>
        ))}
      </ul>
    </>
  )
}
