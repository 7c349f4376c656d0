import '../positioning.css'
import './calibrations.css'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Section } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listCalibrations, recordCalibration } from '../../contract/calibration.ts'
import { CalibrationTable } from './calibration-table.tsx'
import { DueList } from './due-list.tsx'
import { RecordCalibration } from './record-calibration.tsx'

/** 校准记录: what was calibrated, and what is due. */
export const Page = ({ roles }: PageProps) => {
  const answer = useQueryOf(listCalibrations, { limit: 500 })
  const keeps = recordCalibration.may.some((role) => roles.includes(role))
  return (
    <section className="po-page">
      <header className="al-page-head">
        <h1>校准记录</h1>
        <div className="al-actions al-page-actions">
          <GoTo to="/positioning/accuracy-tests" className="al-button">性能测试</GoTo>
          <ActionButtons actions={keeps ? [{ title: '登记校准', primary: true, icon: 'plus', form: (close) => <RecordCalibration close={close} /> }] : []} />
        </div>
      </header>
      <Shown answer={answer}>
        {({ rows, total, dues }) => (
          <>
            <Section title="到期情况"><DueList dues={dues} /></Section>
            <Section title={`记录 ${total} 条`}>
              <CalibrationTable rows={rows} />
              {total > rows.length ? <p className="al-clause">只列出最近 {rows.length} 条</p> : null}
            </Section>
          </>
        )}
      </Shown>
    </section>
  )
}
