import './boards.css'
import { endpointPath } from '@anlan/kernel/endpoint'
import type { PanelProps } from '@anlan/platform/ui/house-screens'
import { Icon } from '@anlan/platform/ui/icon'
import { queryString } from '@anlan/platform/ui/wire'

const CHOICES = [[3, '打印三联'], [1, '只打第一联（监护人）']] as const

/** The form of the national standard in its copies, opened to be printed. */
export const Panel = ({ subject, org }: PanelProps) => (
  <div className="al-actions">
    {CHOICES.map(([copies, words]) => <a key={copies} className="al-button" target="_blank" rel="noreferrer" href={`/api/orgs/${org.id}${endpointPath('special-work.print-permit')}${queryString({ id: subject, copies })}`}><Icon name="print" size={18} />{words}</a>)}
  </div>
)
