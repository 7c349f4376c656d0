import { useDepartmentNames } from '../../choices.ts'
import { FormField } from './form-field.tsx'
import type { PermitForm } from './use-permit-form.ts'
import { WordsList } from './words-list.tsx'

/** What is done, who asks for it, and who does it. */
export const UnitFields = ({ form }: { readonly form: PermitForm }) => {
  const departments = useDepartmentNames()
  return (
    <>
      <FormField title="作业内容" wide word={form.word('content')}>
        {(id) => <textarea id={id} className="al-input" rows={3} maxLength={1_000} value={String(form.read('content') ?? '')} onChange={(event) => form.put('content', event.target.value)} />}
      </FormField>
      <FormField title="作业申请单位" word={form.word('unit')}>
        {(id) => (
          <>
            <input id={id} className="al-input" list={`${id}-list`} maxLength={100} value={String(form.read('unit') ?? '')} onChange={(event) => form.put('unit', event.target.value)} />
            <datalist id={`${id}-list`}>{departments.map(({ words }) => <option key={words} value={words} />)}</datalist>
          </>
        )}
      </FormField>
      <FormField title="作业单位" help="承包商填写其名称，可以填写多个" word={form.word('workUnits')}>
        {(id) => <WordsList id={id} title="作业单位" most={10} proposals={departments} value={(form.read('workUnits') ?? []) as string[]} onChange={(value) => form.put('workUnits', value)} />}
      </FormField>
      <FormField title="承包商作业">
        {(id) => <label className="al-choice"><input id={id} type="checkbox" className="al-check" checked={form.read('contractor') === true} onChange={(event) => form.put('contractor', event.target.checked)} />由承包商作业</label>}
      </FormField>
    </>
  )
}
