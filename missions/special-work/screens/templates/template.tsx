import '../permit/permit.css'
import './templates.css'
import { endpointsOf } from '@anlan/kernel/register'
import { Section } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { RegisterRowPage } from '@anlan/platform/ui/register-row-page'
import { Note } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { hazardTemplateRegister } from '../../contract/hazard-template.ts'
import { linesOf, stepParts } from '../../contract/template-lines.ts'
import { StepsTable } from './steps-table.tsx'
import { useTemplateFields } from './use-template-fields.tsx'

const { get } = endpointsOf(hazardTemplateRegister)

const Lines = ({ words }: { readonly words: readonly string[] }) => (words.length === 0 ? <p className="al-none">没有</p> : <ol className="swm-lines">{words.map((it) => <li key={it}>{it}</li>)}</ol>)

export const Page = ({ params }: PageProps) => {
  const id = params['id'] ?? ''
  const fields = useTemplateFields()
  const row = useQueryOf(get, { id }).value
  return (
    <div className="swm-page">
      <RegisterRowPage register={hazardTemplateRegister} id={id} back={{ title: '风险辨识模板', to: '/special-work/hazard-templates' }} heading={['title']} fields={fields} />
      {row === undefined ? null : (
        <>
          {row.data.standing === 'example' ? <Note clause="AQ 3064.2-2025 5.4.1">示例，待企业确认。带入作业票后仍须逐条核对</Note> : null}
          <Section title={`步骤、危害和措施（第 ${row.version} 版）`}><StepsTable steps={stepParts(row.data.steps)} /></Section>
          <Section title="补充安全措施"><Lines words={linesOf(row.data.measures)} /></Section>
          <Section title="交底要点"><Lines words={linesOf(row.data.points)} /></Section>
        </>
      )}
    </div>
  )
}
