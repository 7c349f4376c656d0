import '../dual-prevention.css'
import './worksheet.css'
import { useState } from 'react'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { WORKSHEET_KINDS, type WorksheetKind } from '../../contract/worksheet.ts'
import { WorksheetForm } from './worksheet-form.tsx'

const HINTS = { JHA: '把一项作业分成步骤，逐步分析危害', SCL: '把设备设施分成检查项目，逐项对照标准' } as const

/** First the method, then the sheet. */
export const Page = ({ navigate }: PageProps) => {
  const [kind, setKind] = useState<WorksheetKind>('JHA')
  const [{ unit }] = useUrlState()
  return (
    <section className="dp-worksheet">
      <header className="al-page-head">
        <h1>新建风险分析表</h1>
      </header>
      <div className="dp-kinds" role="group" aria-label="分析方法">
        {(Object.keys(WORKSHEET_KINDS) as WorksheetKind[]).map((it) => (
          <button key={it} type="button" aria-pressed={it === kind} onClick={() => setKind(it)}>
            <strong>{WORKSHEET_KINDS[it]}</strong>
            <span className="al-clause">{HINTS[it]}</span>
          </button>
        ))}
      </div>
      <WorksheetForm key={kind} kind={kind} worksheet={undefined} unit={unit} onDone={(id) => navigate(`/dual-prevention/worksheets/${id}`)} />
    </section>
  )
}
