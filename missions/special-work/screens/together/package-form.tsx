import '../permit/permit.css'
import './together.css'
import { Button } from '@anlan/platform/ui/button'
import { Section } from '@anlan/platform/ui/detail-page'
import { useHere } from '@anlan/platform/ui/here'
import { FaultNote, Note, RefusalNote } from '@anlan/platform/ui/states'
import { WORK_KINDS } from '@anlan/standards/special-work/kinds'
import { kindsFor } from '../../contract/light.ts'
import type { Worker } from '../../contract/permit.ts'
import type { Named } from '../../contract/person.ts'
import { usePersonOptions } from '../choices.ts'
import { FormField } from '../permit/form/form-field.tsx'
import { NamedPick } from '../permit/form/named-fields.tsx'
import { PeopleFields } from '../permit/form/people-fields.tsx'
import { PlaceFields } from '../permit/form/place-fields.tsx'
import { TimeFields } from '../permit/form/time-fields.tsx'
import { UnitFields } from '../permit/form/unit-fields.tsx'
import { type PackageEdit, usePackageForm } from './use-package-form.ts'

/** What is the same for all permits of a job, written once; the permits are made from it. */
export const PackageForm = ({ edit, title }: { readonly edit: PackageEdit; readonly title: string }) => {
  const { navigate, org } = useHere()
  const { shared: form, kinds, put, word, ...own } = usePackageForm(edit)
  const persons = usePersonOptions()
  const send = async () => {
    const done = await form.send(false)
    if (done !== undefined) navigate(`/special-work/packages/${done.id}`)
  }
  return (
    <article className="swt-page">
      <header className="al-page-head"><h1>{title}</h1></header>
      {form.draft.restoredAt === undefined ? null : <Note action={<Button onClick={() => form.draft.startAnew()}>重新填写</Button>}>已恢复未提交的内容</Note>}
      <Section title="1 名称和作业类型">
        <div className="swd-fields">
          <FormField title="作业包名称" word={word('title')}>{(id) => <input id={id} className="al-input" maxLength={100} placeholder="例如：E-101 换热器检修" value={own.title} onChange={(event) => put('title', event.target.value)} />}</FormField>
          <FormField title="作业类型" wide help="每种作业一张票，系统建立草稿并相互关联；各票自己的条件再分别填写" clause="GB 30871-2022 4.6" word={word('kinds')}>
            {() => (
              <div className="swd-kinds" role="group" aria-label="作业类型">
                {kindsFor(org.kind).map((it) => <button key={it} type="button" aria-pressed={kinds.includes(it)} onClick={() => put('kinds', kinds.includes(it) ? kinds.filter((one) => one !== it) : [...kinds, it])}>{WORK_KINDS[it].replace('作业', '')}</button>)}
              </div>
            )}
          </FormField>
        </div>
      </Section>
      <Section title="2 作业地点"><div className="swd-fields"><PlaceFields form={form} /></div></Section>
      <Section title="3 作业时间"><div className="swd-fields"><TimeFields form={form} judged={undefined} plan={undefined} /></div><p className="al-clause">各种作业票的有效期不同，到期的分别重新办理</p></Section>
      <Section title="4 作业内容和单位"><div className="swd-fields"><UnitFields form={form} /></div></Section>
      <Section title="5 人员">
        <div className="swd-fields">
          <FormField title="作业负责人" word={form.word('inCharge')}>{(id) => <NamedPick id={id} title="作业负责人" persons={persons} required value={form.read('inCharge') as Named | undefined} invalid={form.word('inCharge') !== undefined} onChange={(value) => form.put('inCharge', value)} />}</FormField>
          <FormField title="监护人" wide optional help="可在各票中分别指定" word={form.word('guardians')}>{(id) => <PeopleFields id={id} title="监护人" role="guardian" detail={undefined} value={(form.read('guardians') ?? []) as Worker[]} onChange={(value) => form.put('guardians', value)} />}</FormField>
          <FormField title="作业人员" wide optional word={form.word('workers')}>{(id) => <PeopleFields id={id} title="作业人员" role="worker" detail={undefined} value={(form.read('workers') ?? []) as Worker[]} onChange={(value) => form.put('workers', value)} />}</FormField>
        </div>
      </Section>
      {form.refusal === undefined ? null : <RefusalNote refusal={form.refusal} />}
      {form.fault === undefined ? null : <FaultNote fault={form.fault} />}
      <div className="al-form-feet">
        <Button kind="primary" busy={form.sending} onClick={() => void send()}>{edit.version === 0 ? '建立作业包' : '保存并更新草稿'}</Button>
        {form.wrong === 0 ? <span className="al-clause">填写内容自动保存在本机</span> : <span className="al-wrong" role="status">还有 {form.wrong} 处需要修改</span>}
      </div>
    </article>
  )
}
