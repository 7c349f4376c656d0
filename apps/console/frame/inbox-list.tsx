import { useDeviceNow } from '@anlan/platform/ui/clock'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { Icon } from '@anlan/platform/ui/icon'
import { Empty, FaultNote, RefusalNote, Skeleton } from '@anlan/platform/ui/states'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { durationWords } from '@anlan/platform/ui/time-words'
import { Due } from '@anlan/platform/ui/when'
import type { Inbox } from './use-inbox.ts'

/** What waits, grouped by kind, the soonest first. */
export const InboxList = ({ inbox }: { readonly inbox: Inbox }) => {
  const { phone } = useHere()
  const now = useDeviceNow()
  if (inbox.count === 0 && inbox.groups.every(({ refusal, fault }) => refusal === undefined && fault === undefined)) return <Empty title="没有待办" hint="新的任务会自动出现在这里" />
  // Groups stand in their order: one that answered sooner waits, or the one above it would push it down.
  if (inbox.groups.some(({ items, refusal, fault }) => items === undefined && refusal === undefined && fault === undefined)) return <Skeleton lines={6} />
  return inbox.groups.map(({ title, items, refusal, fault, keptAt }) =>
    items?.length === 0 ? null : (
      <section key={title} className="al-inbox" aria-label={title}>
        <h3>
          {title}
          {items === undefined ? null : <span>{items.length}</span>}
        </h3>
        {keptAt === undefined ? null : <p className="al-clause">离线，显示的是 {durationWords(now - keptAt)}前的内容</p>}
        {refusal === undefined ? null : <RefusalNote refusal={refusal} />}
        {fault === undefined ? null : <FaultNote fault={fault} />}
        {items === undefined ? null : (
          <ul>
            {items.map((item) => (
              <li key={item.id}>
                <GoTo to={phone ? (item.phoneTo ?? item.to) : item.to}>
                  {item.level === undefined ? null : <LevelTag level={item.level} />}
                  <span className="al-inbox-words">
                    <strong>{item.title}</strong>
                    {item.detail === undefined ? null : <span>{item.detail}</span>}
                  </span>
                  {item.dueAt === undefined || item.dueAt === null ? null : <Due at={item.dueAt} />}
                  <Icon name="next" size={18} />
                </GoTo>
              </li>
            ))}
          </ul>
        )}
      </section>
    ),
  )
}
