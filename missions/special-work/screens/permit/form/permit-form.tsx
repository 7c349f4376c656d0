import '../permit.css'
import { Button } from '@anlan/platform/ui/button'
import { useDeviceNow } from '@anlan/platform/ui/clock'
import { Section } from '@anlan/platform/ui/detail-page'
import { useHere } from '@anlan/platform/ui/here'
import { FaultNote, Note, RefusalNote } from '@anlan/platform/ui/states'
import { timeWords } from '@anlan/platform/ui/time-words'
import { WORK_KINDS } from '@anlan/standards/special-work/kinds'
import { kindsFor } from '../../../contract/light.ts'
import type { Worker } from '../../../contract/permit.ts'
import type { Named } from '../../../contract/person.ts'
import type { Plan } from '../../../contract/plan.ts'
import { usePersonOptions } from '../../choices.ts'
import { DetailFields } from './detail-fields.tsx'
import { FormField } from './form-field.tsx'
import { LevelSide } from './level-side.tsx'
import { LinkFields } from './link-fields.tsx'
import { NamedPick } from './named-fields.tsx'
import { PeopleFields } from './people-fields.tsx'
import { detailIn, emptyDetail, judgedOf, kindIn } from './permit-draft.ts'
import { PlaceFields } from './place-fields.tsx'
import { TimeFields } from './time-fields.tsx'
import { UnitFields } from './unit-fields.tsx'
import { type PermitEdit, usePermitForm } from './use-permit-form.ts'

interface PermitFormProps {
  readonly edit: PermitEdit
  readonly title: string
  readonly plan: Plan | undefined
}

/** One guided form: from the kind through the facts that make the level to the people. It keeps itself. */
export const PermitForm = ({ edit, title, plan }: PermitFormProps) => {
  const { navigate, org } = useHere()
  const form = usePermitForm(edit)
  const persons = usePersonOptions()
  const now = useDeviceNow()
  const [kind, detail, judged] = [kindIn(form.input), detailIn(form.input), judgedOf(form.input)]
  const kinds = plan === undefined ? kindsFor(org.kind) : kindsFor(org.kind).filter((it) => plan.works.some((work) => work.kind === it))
  const send = async (apply: boolean) => {
    const done = await form.send(apply)
    if (done !== undefined) navigate(`/special-work/permits/${done.id}`)
  }
  const { restoredAt, startAnew, kept } = form.draft
  return (
    <article className="swd-form">
      <header className="al-page-head"><h1>{title}</h1>{plan === undefined ? null : <span className="al-count">预约：{plan.content}</span>}</header>
      <div className="swd-form-main">
        {restoredAt === undefined ? null : <Note action={<Button onClick={() => startAnew()}>重新填写</Button>}>已恢复 {timeWords(restoredAt, now)} 未提交的内容</Note>}
        {kept ? null : <Note tone="refusal">本机存储已满，草稿没有保存，请尽快保存</Note>}
        {plan === undefined && edit.version === 0 && org.kind !== 'station' ? <Note>没有选择作业预约。可以先填写草稿，提交申请前须有批准的预约（AQ 3064.2-2025 5.3.2）</Note> : null}
        <Section title="1 作业类型">
          <div className="swd-kinds" role="radiogroup" aria-label="作业类型">
            {kinds.map((it) => (
              <button key={it} type="button" role="radio" aria-checked={kind === it} onClick={() => void (kind === it ? undefined : form.put('detail', emptyDetail(it)))}>{WORK_KINDS[it].replace('作业', '')}</button>
            ))}
          </div>
          {form.word('detail.kind') === undefined && (kind !== undefined || form.word('detail') === undefined) ? null : <p className="al-wrong">请选择作业类型</p>}
        </Section>
        {kind === undefined ? null : <Section title="2 作业条件"><div className="swd-fields"><DetailFields key={kind} form={form} kind={kind} /></div></Section>}
        <Section title="3 作业地点"><div className="swd-fields"><PlaceFields form={form} /></div></Section>
        <Section title="4 作业时间"><div className="swd-fields"><TimeFields form={form} judged={judged} plan={plan} /></div></Section>
        <Section title="5 作业内容和单位"><div className="swd-fields"><UnitFields form={form} /></div></Section>
        <Section title="6 人员">
          <div className="swd-fields">
            <FormField title="作业负责人" word={form.word('inCharge')}>{(id) => <NamedPick id={id} title="作业负责人" persons={persons} required value={form.read('inCharge') as Named | undefined} invalid={form.word('inCharge') !== undefined} onChange={(value) => form.put('inCharge', value)} />}</FormField>
            <FormField title="作业负责人手机" optional word={form.word('inChargeMobile')}>{(id) => <input id={id} className="al-input" inputMode="tel" maxLength={20} value={String(form.read('inChargeMobile') ?? '')} onChange={(event) => form.put('inChargeMobile', event.target.value)} />}</FormField>
            <FormField title="监护人" wide help="监护人不得兼做作业人员" clause="GB 30871-2022 4.10" word={form.word('guardians')}>{(id) => <PeopleFields id={id} title="监护人" role="guardian" detail={detail} value={(form.read('guardians') ?? []) as Worker[]} onChange={(value) => form.put('guardians', value)} />}</FormField>
            <FormField title="作业人员" wide word={form.word('workers')}>{(id) => <PeopleFields id={id} title="作业人员" role="worker" detail={detail} value={(form.read('workers') ?? []) as Worker[]} onChange={(value) => form.put('workers', value)} />}</FormField>
          </div>
        </Section>
        <Section title="7 关联、监测和摄像"><LinkFields form={form} own={edit.id} /></Section>
        {form.refusal === undefined ? null : <RefusalNote refusal={form.refusal} />}
        {form.fault === undefined ? null : <FaultNote fault={form.fault} />}
        <div className="al-form-feet swd-feet">
          <Button kind="primary" busy={form.sending} onClick={() => void send(true)}>保存并提交申请</Button>
          <Button disabled={form.sending} onClick={() => void send(false)}>保存草稿</Button>
          {form.wrong === 0 ? <span className="al-clause">填写内容自动保存在本机</span> : <span className="al-wrong" role="status">还有 {form.wrong} 处需要修改</span>}
        </div>
      </div>
      <LevelSide kind={kind} judged={judged} detail={detail} />
    </article>
  )
}
