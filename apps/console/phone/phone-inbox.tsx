import { InboxList } from '../frame/inbox-list.tsx'
import { useInbox } from '../frame/use-inbox.ts'
import { Tiles } from './tiles.tsx'

export const PhoneInbox = () => {
  const inbox = useInbox()
  return (
    <div className="al-phone-body">
      <Tiles tab="待办" />
      <InboxList inbox={inbox} />
    </div>
  )
}
