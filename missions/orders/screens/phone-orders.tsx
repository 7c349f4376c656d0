import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { listOrders } from '../contract/order-views.ts'
import { OrderCards } from './order-cards.tsx'
import { SilentNote } from './silent-note.tsx'

/** What waits first, what is done below it. */
export const Page = () => (
  <PhonePage>
    <SilentNote />
    <Shown answer={useCachedQuery(listOrders, { limit: 50 })}>
      {({ rows }) => (rows.length === 0 ? <Empty title="还没有收到过下发" hint="省级和区级下发的预警、督办、专项检查、通报会自动出现在这里" /> : <OrderCards rows={rows} />)}
    </Shown>
  </PhonePage>
)
