import './phone-inspection.css'
import type { z } from 'zod'
import { useCell } from '@anlan/platform/ui/cell'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { Icon } from '@anlan/platform/ui/icon'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { outbox } from '@anlan/platform/ui/phone/sender'
import { Empty, Shown, Skeleton } from '@anlan/platform/ui/states'
import type { Answer } from '@anlan/platform/ui/use-query'
import { Due, When } from '@anlan/platform/ui/when'
import { getDanger } from '../contract/get-danger.ts'
import { listDangers } from '../contract/list-dangers.ts'
import { myInbox } from '../contract/overview.ts'
import { dangerState } from './danger-words.ts'
import { type InboxItem, type ReportHere, reportsHere, stepWaiting, TODO, todoGroups } from './phone-my-dangers.ts'

/** So many of my latest; of an account without a person, those of its name among the enterprise's. */
const LATEST = 100

/** One that waits for me. Its details are asked for here, so that they are on the phone when there is no network. */
const TodoCard = ({ item }: { readonly item: InboxItem }) => {
  useCachedQuery(getDanger, { id: item.id })
  const step = stepWaiting(item.id, useCell(outbox))
  return (
    <GoTo to={step === 'refused' ? '/me' : `/dual-prevention/dangers/${item.id}`} className="phone-due">
      <strong>{item.title}</strong>
      <span className="phone-due-place">
        {item.major ? <b>重大隐患</b> : null}
        {item.detail}
      </span>
      <span className="phone-due-time">
        <Icon name={step === undefined ? 'clock' : step === 'waiting' ? 'upload' : 'danger'} size={20} />
        {step === undefined ? <Due at={item.dueAt} /> : step === 'waiting' ? '已填写，待上传' : '没有被接收，需处理'}
      </span>
      <Icon name="next" size={24} />
    </GoTo>
  )
}

const Todos = ({ answer }: { readonly answer: Answer<z.output<typeof myInbox.output>> }) => (
  <Shown answer={answer}>
    {({ items }) => {
      const groups = todoGroups(items)
      return groups.length === 0 ? (
        <p className="phone-sent-rest">没有要整改或验收的隐患</p>
      ) : (
        groups.map((group) => (
          <section key={group.todo} className="phone-dues" aria-label={TODO[group.todo]}>
            <h2>
              {TODO[group.todo]}
              <span>{group.items.length} 条</span>
            </h2>
            <ul>
              {group.items.map((item) => (
                <li key={item.id}>
                  <TodoCard item={item} />
                </li>
              ))}
            </ul>
          </section>
        ))
      )
    }}
  </Shown>
)

const HereOnly = ({ it }: { readonly it: ReportHere }) => (
  <GoTo to="/me" className="phone-due">
    <strong>{it.description}</strong>
    <span className="phone-due-place">{it.place}</span>
    <span className="phone-due-time">
      <Icon name={it.refused ? 'danger' : 'upload'} size={20} />
      {it.refused ? '没有被接收，需处理' : '待上传'}
    </span>
    <Icon name="next" size={24} />
  </GoTo>
)

type Row = z.output<typeof listDangers.output>['rows'][number]

const Reported = ({ row }: { readonly row: Row }) => (
  <GoTo to={`/dual-prevention/dangers/${row.id}`} className="phone-due">
    <strong>{row.name}</strong>
    <span className="phone-due-place">{row.place}</span>
    <span className="phone-due-time">
      <StateTag {...dangerState(row)} />
      <When at={row.reportedAt} />
    </span>
    <Icon name="next" size={24} />
  </GoTo>
)

/** What I have to do about dangers, and what became of those that I reported. */
export const Page = () => {
  const { session } = useHere()
  const mine = session.person?.name ?? session.account.name
  const answer = useCachedQuery(listDangers, { limit: LATEST, sort: '-reportedAt', ...(session.person === null ? {} : { reporterId: session.person.id }) })
  const todo = useCachedQuery(myInbox, {})
  const here = reportsHere(useCell(outbox))
  // What comes later may only grow below, never push down what somebody is about to press.
  if (todo.pending) return <Skeleton />
  return (
    <PhonePage action={{ title: '上报隐患', icon: 'camera', to: '/dual-prevention/report' }}>
      <Todos answer={todo} />
      <section className="phone-dues" aria-label="我上报的">
        <h2>我上报的</h2>
        <ul>
          {here.map((it) => (
            <li key={it.id}>
              <HereOnly it={it} />
            </li>
          ))}
        </ul>
        <Shown answer={answer} lines={3}>
          {({ rows }) => {
            const own = rows.filter(({ id, reporter }) => (session.person !== null || reporter === mine) && !here.some((it) => it.id === id))
            if (own.length + here.length === 0) return <Empty title="还没有上报过隐患" hint="发现隐患随手拍下来，半分钟就能报" />
            return (
              <ul>
                {own.map((row) => (
                  <li key={row.id}>
                    <Reported row={row} />
                  </li>
                ))}
              </ul>
            )
          }}
        </Shown>
      </section>
    </PhonePage>
  )
}
