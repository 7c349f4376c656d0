import './dual-prevention.css'
import { useMemo } from 'react'
import { Section } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { reportDanger } from '../contract/report-danger.ts'

/** Told from a measure (`?measure=…&place=…`), it belongs to that measure. */
export const Page = ({ navigate }: PageProps) => {
  const id = useMemo(newId, [])
  const [{ measure, record, place }] = useUrlState()
  return (
    <div className="dp-narrow">
      <header className="al-page-head">
        <h1>上报隐患</h1>
      </header>
      <Section title="发现了什么">
        <SchemaForm
          command={reportDanger}
          formKey={`report-danger-${measure ?? record ?? ''}`}
          fixed={{ id, ...(measure === undefined ? {} : { measure }), ...(record === undefined ? {} : { record }) }}
          initial={place === undefined ? {} : { place }}
          submit="上报"
          onDone={(danger) => navigate(`/dual-prevention/dangers/${danger.id}`, { replace: true })}
        >
          <p className="al-clause">上报后由安全管理人员确认，定责任人、措施、资金、期限和验收人。</p>
        </SchemaForm>
      </Section>
    </div>
  )
}
