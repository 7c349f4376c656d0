import type { ReactNode } from 'react'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { listUnknownCards } from '../../contract/card.ts'
import { batteryWords } from '../live-words.ts'
import { NewCard } from './new-card.tsx'

/** Heard, but in no register: parked, not dropped, until somebody says whose they are. */
export const UnknownCards = ({ tabs }: { readonly tabs: ReactNode }) => {
  const answer = useQueryOf(listUnknownCards, {}, { every: 30_000 })
  return (
    <section className="po-page">
      <header className="al-page-head">
        <h1>定位终端</h1>
      </header>
      {tabs}
      <p className="al-clause">这些终端在上报，但没有登记，因此不知道是谁。登记后位置即可显示，登记前的位置不补记。</p>
      <Shown answer={answer}>
        {({ cards }) =>
          cards.length === 0 ? <Empty title="没有未登记的终端" hint="上报过的终端都已登记" /> : (
            <table className="po-table">
              <thead><tr><th scope="col">终端编号</th><th scope="col">数据源</th><th scope="col">首次上报</th><th scope="col">最后上报</th><th scope="col">次数</th><th scope="col">电量</th><th scope="col">操作</th></tr></thead>
              <tbody>
                {cards.map((it) => (
                  <tr key={it.number}>
                    <th scope="row">{it.number}</th>
                    <td>{it.source}</td>
                    <td><When at={it.firstAt} /></td>
                    <td><When at={it.lastAt} /></td>
                    <td>{it.reports.toLocaleString('zh-CN')}</td>
                    <td>{batteryWords(it.battery)}</td>
                    <td><ActionButtons actions={[{ title: '登记', form: (close) => <NewCard number={it.number} close={close} /> }]} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Shown>
    </section>
  )
}
