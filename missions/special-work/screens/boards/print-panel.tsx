import './boards.css'
import { endpointPath } from '@anlan/kernel/endpoint'
import type { PanelProps } from '@anlan/platform/ui/house-screens'
import { Icon } from '@anlan/platform/ui/icon'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { queryString } from '@anlan/platform/ui/wire'
import { COPY_NAMES, listPrints } from '../../contract/prints.ts'

const CHOICES = [[3, '打印三联'], [1, '只打第一联（监护人）']] as const

const Printed = ({ permit }: { readonly permit: string }) => (
  <Shown answer={useQueryOf(listPrints, { id: permit }, { every: 5_000 })} lines={3}>
    {({ copies }) => copies.every(({ prints }) => prints.length === 0) ? <p className="al-clause">还没有打印过。每次打印都留有记录</p> : (
      <ul className="swb-prints" aria-label="打印记录">
        {copies.map(({ copy, holder, prints }) => (
          <li key={copy}>
            <span>{COPY_NAMES[copy - 1]}（{holder}）</span>
            {prints.length === 0 ? <span>没有打印</span> : <ol>{prints.toReversed().map(({ nth, at, by }) => <li key={nth}><b>第 {nth} 次打印</b>　{by}，<When at={at} /></li>)}</ol>}
          </li>
        ))}
      </ul>
    )}
  </Shown>
)

/** The form of the national standard in its copies, opened to be printed; and who printed which before. */
export const Panel = ({ subject, org }: PanelProps) => (
  <>
    <div className="al-actions">
      {CHOICES.map(([copies, words]) => <a key={copies} className="al-button" target="_blank" rel="noreferrer" href={`/api/orgs/${org.id}${endpointPath('special-work.print-permit')}${queryString({ id: subject, copies })}`}><Icon name="print" size={18} />{words}</a>)}
    </div>
    <Printed permit={subject} />
  </>
)
