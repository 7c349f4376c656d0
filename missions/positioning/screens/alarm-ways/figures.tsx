import type { z } from 'zod'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Section } from '@anlan/platform/ui/detail-page'
import type { FieldWishes } from '@anlan/platform/ui/form/field-kinds'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { When } from '@anlan/platform/ui/when'
import { GATHERING_READINGS, type ownFigures, setFigures } from '../../contract/own-figures.ts'

type Figures = z.output<typeof ownFigures.output>

/** An own figure of zero seconds is at once. */
const valueWords = (value: number, unit: string): string => (value === 0 && unit === '秒' ? '立即' : `${value} ${unit}`)

const wishesOf = (figures: Figures['figures']): Readonly<Record<string, FieldWishes>> => ({
  ...Object.fromEntries(figures.map(({ name, standard, unit, clause, way, status }) => [`data.${name}`, { help: `标准 ${standard} ${unit}${status === '待核' ? '（待核）' : ''}，${way}。不填按标准`, ...(clause === null ? {} : { clause }) }])),
  'data.gatheringReading': { help: '“以人为中心”能通过附录 A 的测试；“任意圆”还能发现围成一圈的人，更严（待核）', clause: 'AQ 3064.3-2025 3.5' },
})

const Form = ({ found: { own, version, figures }, close }: { readonly found: Figures; readonly close: () => void }) => (
  <SchemaForm command={setFigures} formKey="positioning-figures" initial={{ data: Object.fromEntries(Object.entries(own).filter(([, value]) => value !== null)) }} fixed={{ version }} fields={wishesOf(figures)} submit="保存" onDone={close} onCancel={close} />
)

/** What holds for the whole enterprise, each beside what the standard has. */
export const FiguresTable = ({ found, writes }: { readonly found: Figures; readonly writes: boolean }) => (
  <Section title="全企业数值" tools={writes ? <ActionButtons actions={[{ title: '修改数值', form: (close) => <Form found={found} close={close} /> }]} /> : null}>
    <div className="po-scroll">
      <table className="po-table">
        <thead><tr><th scope="col">项目</th><th scope="col">现行</th><th scope="col">标准</th><th scope="col">本单位可设</th><th scope="col">依据</th></tr></thead>
        <tbody>
          {found.figures.map(({ name, title, unit, value, own, standard, status, clause, way }) => (
            <tr key={name}>
              <th scope="row">{title}</th>
              <td>{own ? <strong>{valueWords(value, unit)}（本单位）</strong> : valueWords(value, unit)}</td>
              <td>{standard} {unit}</td>
              <td>{way}</td>
              <td>{clause ?? '行业惯例'}{status === '待核' ? '（待核）' : ''}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">聚集判断方式</th>
            <td>{found.own.gatheringReading === null ? GATHERING_READINGS['person-centred'] : <strong>{GATHERING_READINGS[found.own.gatheringReading]}（本单位）</strong>}</td>
            <td>{GATHERING_READINGS['person-centred']}</td>
            <td>两种均可</td>
            <td>AQ 3064.3-2025 3.5（待核）</td>
          </tr>
        </tbody>
      </table>
    </div>
    {found.changedAt === null ? null : <p className="al-clause">{found.changedBy} <When at={found.changedAt} /> 修改。修改后一秒内生效</p>}
  </Section>
)
