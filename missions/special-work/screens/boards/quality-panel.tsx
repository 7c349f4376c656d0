import './boards.css'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PanelProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { permitQuality } from '../../contract/quality.ts'

/** What a check of this permit's face would fault, on its own page. */
export const Panel = ({ subject }: PanelProps) => (
  <Shown answer={useQueryOf(permitQuality, { id: subject })} lines={3}>
    {({ faults, passed }) => (
      <div className="swb-quality">
        <p>{faults.length === 0 ? <strong>没有发现问题</strong> : <strong>有 {faults.length} 项会被指出</strong>}，检查 {faults.length + passed.length} 项，通过 {passed.length} 项。<GoTo to="/special-work/quality">看全部作业票的票面质量</GoTo></p>
        {faults.length === 0 ? null : <ul>{faults.map(({ rule, title, clause, message }) => <li key={rule}><b>{title}</b><span>{message}</span><small>{clause}</small></li>)}</ul>}
        <details><summary>通过的项目</summary><p>{passed.map(({ title }) => title).join('、')}</p></details>
      </div>
    )}
  </Shown>
)
