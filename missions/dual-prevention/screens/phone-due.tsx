import './phone-inspection.css'
import { useState } from 'react'
import { BrokenInvariant } from '@anlan/kernel/fault'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { KeepFilesHere } from '@anlan/platform/ui/keep-file'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Note, Shown } from '@anlan/platform/ui/states'
import { useCell } from '@anlan/platform/ui/cell'
import { outbox } from '@anlan/platform/ui/phone/sender'
import { answerDue, makeUpDue } from '../contract/answer-due.ts'
import { type Due, getDue } from '../contract/due.ts'
import { answerOf } from './phone-answer.ts'
import { DueFacts } from './phone-due-facts.tsx'
import { type DueFace, faceOf, FACES } from './phone-due-state.ts'
import { PhoneField, PhoneFormNotes } from './phone-field.tsx'
import { usePhoneForm } from './phone-form.ts'
import { useMyDues } from './phone-my-dues.ts'
import { PhoneResults } from './phone-results.tsx'
import { PhoneSent } from './phone-sent.tsx'

interface InspectProps {
  readonly due: Due
  readonly late: boolean
  readonly onSent: (how: 'done' | 'kept') => void
}

/** Look, answer, photo; a danger is told on the same page and travels with the answer. */
const Inspect = ({ due, late, onSent }: InspectProps) => {
  const form = usePhoneForm(late ? makeUpDue : answerDue, {
    formKey: `due.${due.id}`,
    initial: { danger: { place: due.unitName } },
    whole: (input, stamp) => answerOf(input, due.id, stamp),
    shown: ['result', 'note', 'photos', 'reason', 'danger.description', 'danger.place'],
  })
  const { result } = form.input
  const press = async () => {
    const how = await form.press()
    if (how !== undefined) onSent(how)
  }
  return (
    <PhonePage title={late ? '逾期补查' : '排查'} action={{ title: result === '1' ? '提交结果并上报隐患' : '提交', press: () => void press(), busy: form.sending }}>
      <DueFacts due={due} />
      <KeepFilesHere value>
        {late ? (
          <>
            <Note>到期时没有排查，未排查的记录会保留；补查后另记一条，并写明原因</Note>
            <PhoneField form={form} path="reason" placeholder="例如：装置临时停车，当班抢修" />
          </>
        ) : null}
        <PhoneResults form={form} />
        {result === '1' ? (
          <section className="phone-found" aria-label="发现的隐患">
            <PhoneField form={form} path="photos" title="隐患照片" />
            <PhoneField form={form} path="danger.description" required />
            <PhoneField form={form} path="danger.place" required />
          </section>
        ) : (
          <>
            <PhoneField form={form} path="photos" />
            <PhoneField form={form} path="note" required={result === '3'} {...(result === '3' ? { placeholder: '例如：设备停用，未能查看' } : {})} />
          </>
        )}
        <PhoneFormNotes form={form} />
      </KeepFilesHere>
    </PhonePage>
  )
}

/** Why there is nothing to fill in. */
const Closed = ({ due, face }: { readonly due: Due; readonly face: DueFace }) => (
  <PhonePage title="排查" action={face === 'refused' ? { title: '去处理', to: '/me' } : { title: '回到今日排查', to: '/dual-prevention/dues' }}>
    <DueFacts due={due} />
    <Note>{face === 'waiting' ? '已填写，待上传，有网后自动发送' : face === 'later' ? '还没有到时间，开始后才能提交' : FACES[face]}</Note>
  </PhonePage>
)

export const Page = ({ params }: PageProps) => {
  const id = params['id'] ?? ''
  const { answer, now, faced } = useMyDues()
  const waiting = useCell(outbox)
  const mine = answer.value?.dues.find((due) => due.id === id)
  const other = useCachedQuery(getDue, { id }, { skip: mine !== undefined || answer.pending })
  const [sent, setSent] = useState<{ readonly due: Due; readonly how: 'done' | 'kept' } | undefined>(undefined)
  if (sent !== undefined) return <PhoneSent {...sent} faced={faced} />
  const known = mine === undefined ? (answer.pending ? { ...other, pending: true } : { ...other, ...(other.value === undefined ? {} : { value: other.value.due as Due }) }) : { ...answer, value: mine }
  return (
    <Shown answer={known as typeof known & { value?: Due }}>
      {(due) => {
        const face = faceOf(due, waiting, now)
        if (face !== 'now' && face !== 'missed') return <Closed due={due} face={face} />
        return <Inspect key={face} due={due} late={face === 'missed'} onSent={(how) => setSent({ due, how })} />
      }}
    </Shown>
  )
}
