import { useEffect } from 'react'
import { useHere } from '@anlan/platform/ui/here'
import { Panels } from '@anlan/platform/ui/panels'
import { HomePages } from './home-pages.tsx'
import { InboxList } from '../frame/inbox-list.tsx'
import { useInbox } from '../frame/use-inbox.ts'

/** The first page: what needs this person now, and what houses want seen. */
export const Home = () => {
  const { org } = useHere()
  const inbox = useInbox()
  useEffect(() => {
    document.title = `今日待办 · ${org.name}`
  }, [org.name])
  // Nothing is ever put before this person: then what houses show is the whole page.
  if (inbox.groups.length === 0)
    return (
      <div className="desk-home-whole">
        <header className="al-page-head">
          <h1>{org.name}</h1>
        </header>
        <Panels subject="home" id={org.id} />
        <HomePages />
      </div>
    )
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
