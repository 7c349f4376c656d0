import '../dual-prevention.css'
import './worksheet.css'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Icon } from '@anlan/platform/ui/icon'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { getWorksheet, WORKSHEET_KINDS } from '../../contract/worksheet.ts'
import { WorksheetForm } from './worksheet-form.tsx'

export const Page = ({ params, navigate }: PageProps) => {
  const id = params['id'] ?? ''
  const answer = useQueryOf(getWorksheet, { id })
  return (
    <Shown answer={answer}>
      {({ worksheet }) => (
        <section className="dp-worksheet">
          <header>
            <GoTo to={`/dual-prevention/worksheets/${id}`} className="al-back">
              <Icon name="back" size={16} />
              {worksheet.title}
            </GoTo>
            <div className="al-page-head">
              <h1>填写{WORKSHEET_KINDS[worksheet.kind]}</h1>
            </div>
          </header>
          <WorksheetForm kind={worksheet.kind} worksheet={worksheet} onDone={() => navigate(`/dual-prevention/worksheets/${id}`)} />
        </section>
      )}
    </Shown>
  )
}
