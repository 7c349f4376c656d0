import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listReceivers } from '../contract/receiver.ts'
import { ReceiverCard } from './receiver-card.tsx'
import './exchange.css'

export const Page = ({ roles }: PageProps) => (
  <section className="ex-page">
    <header className="al-page-head">
      <h1>数据交换</h1>
    </header>
    <Shown answer={useQueryOf(listReceivers, {}, { every: 5_000 })} lines={12}>
      {({ receivers }) => (
        <div className="ex-receivers">
          {receivers.map((receiver) => (
            <ReceiverCard key={receiver.id} receiver={receiver} roles={roles} />
          ))}
        </div>
      )}
    </Shown>
  </section>
)
