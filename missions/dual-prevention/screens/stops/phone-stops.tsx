import '../phone-inspection.css'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Icon } from '@anlan/platform/ui/icon'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { When } from '@anlan/platform/ui/when'
import { listStops } from '../../contract/stops/get-stop.ts'
import { requestStop } from '../../contract/stops/request-stop.ts'
import { stopState } from './stop-words.ts'

/** What waits for a restart inspection or an approval stands first. */
export const Page = ({ roles }: PageProps) => {
  const answer = useCachedQuery(listStops, { limit: 50 })
  const asks = requestStop.may.some((role) => roles.includes(role))
  return (
    <PhonePage {...(asks ? { action: { title: '申请停用', icon: 'plus' as const, to: '/dual-prevention/stops/new' } } : {})}>
      <Shown answer={answer}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title="没有停用检维修" hint="停用前先清空、隔离并拍照，再申请" />
          ) : (
            <section className="phone-dues" aria-label="停用检维修">
              <ul>
                {rows.map((row) => (
                  <li key={row.id}>
                    <GoTo to={`/dual-prevention/stops/${row.id}`} className="phone-due">
                      <strong>{row.unitName}</strong>
                      <span className="phone-due-place">{row.reason}</span>
                      <span className="phone-due-time">
                        <StateTag {...stopState(row)} />
                        <When at={row.endAt} /> 结束
                      </span>
                      <Icon name="next" size={24} />
                    </GoTo>
                  </li>
                ))}
              </ul>
            </section>
          )
        }
      </Shown>
    </PhonePage>
  )
}
