import { useEffect } from 'react'
import { useHere } from '@anlan/platform/ui/here'
import { Panels } from '@anlan/platform/ui/panels'
import { InboxList } from '../frame/inbox-list.tsx'
import { useInbox } from '../frame/use-inbox.ts'

/** The first page: what needs this person now, and what houses want seen. */
export const Home = () => {
  const { org } = useHere()
  const inbox = useInbox()
  useEffect(() => {
    document.title = `今日待办 · ${org.name}`
  }, [org.name])
  return (
    <div className="desk-home">
      <section className="desk-home-inbox">
        <header className="al-page-head">
          <h1>今日待办</h1>
          <span className="al-count">{inbox.count === undefined ? '' : `${inbox.count} 项`}</span>
        </header>
        <InboxList inbox={inbox} />
      </section>
      <aside className="desk-home-panels">
        <Panels subject="home" id={org.id} />
      </aside>
    </div>
  )
}
