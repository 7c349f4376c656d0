import type { FieldWishes } from '@anlan/platform/ui/form/field-kinds'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { SIGN_NODES, WORK_LAW } from '@anlan/standards/special-work/kinds'
import { PAPER_GROUNDS, writeUpPaper } from '../../contract/paper.ts'
import type { PermitLine } from '../../contract/permits.ts'
import { usePersonOptions } from '../choices.ts'
import { optionsOf } from '../permit/permit-words.ts'
import { AcceptedField, OutageField, SignedField } from './paper-fields.tsx'

const worked = (input: Readonly<Record<string, unknown>>): boolean => input['end'] !== 'cancelled'

/** The paper, as it stands there. */
export const PaperForm = ({ permit, close }: { readonly permit: PermitLine; readonly close: () => void }) => {
  const persons = usePersonOptions()
  const printed = permit.state !== 'draft'
  const nodes = WORK_LAW[permit.kind].signs.map((node) => ({ value: node, words: SIGN_NODES[node] }))
  const fields: Record<string, FieldWishes> = {
    ground: { options: optionsOf(printed ? PAPER_GROUNDS : { outage: PAPER_GROUNDS.outage }) },
    outage: { title: '中断情况', widget: 'outage', when: (input) => input['ground'] === 'outage', render: (it) => <OutageField {...it} /> },
    photos: { widget: 'photos', help: '每一页都要拍到，字迹清楚' },
    signed: { title: '纸上的签字', widget: 'signed', help: '按纸上的顺序填写签字人和时间', render: (it) => <SignedField {...it} nodes={nodes} persons={persons} /> },
    end: { options: [{ value: 'closed', words: '已完工验收' }, { value: 'cancelled', words: '未作业，已取消' }] },
    startedAt: { when: worked }, finishedAt: { when: worked },
    accepted: { title: '完工验收', widget: 'accepted', when: worked, render: (it) => <AcceptedField {...it} persons={persons} /> },
    note: { widget: 'textarea' },
  }
  return (
    <SchemaForm
      command={writeUpPaper} formKey={`paper-${permit.id}`} fixed={{ id: permit.id, version: permit.version }} initial={{ ground: printed ? 'printed' : 'outage', end: 'closed', photos: [], signed: [], issuedAt: permit.issuedAt ?? permit.from }} fields={fields} submit="补录"
      confirm={{ title: '补录纸质作业票', tells: [], body: `${permit.number} 补录后即结束，不能再修改` }} onDone={close} onCancel={close}
    />
  )
}
