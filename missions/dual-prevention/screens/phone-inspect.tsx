import { plantNow } from '@anlan/platform/ui/clock'
import { useHere } from '@anlan/platform/ui/here'
import { KeepFilesHere } from '@anlan/platform/ui/keep-file'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Note } from '@anlan/platform/ui/states'
import { answerDue, makeUpDue } from '../contract/answer-due.ts'
import type { Due } from '../contract/due.ts'
import { decideAnswer, decideMakeUp, type DueFacts } from '../rules/answer-due.ts'
import { answerOf } from './phone-answer.ts'
import { DueFacts as Facts } from './phone-due-facts.tsx'
import { PhoneField, PhoneFormNotes } from './phone-field.tsx'
import { type PhoneForm, type PhoneFormKind, usePhoneForm } from './phone-form.ts'
import { PhoneResults } from './phone-results.tsx'

export type Sent = 'done' | 'kept'

interface InspectProps {
  readonly due: Due
  /** True from the press until the answer, so that the page stays. */
  readonly onSending: (sending: boolean) => void
  readonly onSent: (how: Sent) => void
}

const SHOWN = ['result', 'note', 'photos', 'reason', 'danger.description', 'danger.place']

/** What the rule asks, as far as this phone knows; that the due once was mine is for the server to say. */
const useDueFacts = (due: Due, state: DueFacts['due']['state']) => {
  const { session, roles } = useHere()
  const { id, name } = session.person ?? session.account
  return (): DueFacts => ({ due: { ...due, state, before: [id] }, by: { id, name, roles, now: plantNow() }, mobile: null })
}

const kindOf = (due: Due): Omit<PhoneFormKind<never>, 'judge'> => ({
  formKey: `due.${due.id}`,
  initial: { danger: { place: due.unitName } },
  whole: (input, stamp) => answerOf(input, due.id, stamp),
  shown: SHOWN,
})

export const InTime = ({ due, ...rest }: InspectProps) => {
  const facts = useDueFacts(due, 'open')
  const form = usePhoneForm(answerDue, { ...kindOf(due), judge: (input) => decideAnswer(input, facts()) })
  return <Inspect due={due} form={form} title="排查" {...rest} />
}

export const Late = ({ due, ...rest }: InspectProps) => {
  const facts = useDueFacts(due, 'missed')
  const form = usePhoneForm(makeUpDue, { ...kindOf(due), judge: (input) => decideMakeUp(input, facts()) })
  return <Inspect due={due} form={form} title="逾期补查" late {...rest} />
}

/** Look, answer, photo; a danger is told on the same page and travels with the answer. */
const Inspect = ({ due, form, title, late = false, onSending, onSent }: InspectProps & { readonly form: PhoneForm; readonly title: string; readonly late?: boolean }) => {
  const { result } = form.input
  const press = async () => {
    onSending(true)
    const how = await form.press()
    onSending(false)
    if (how !== undefined) onSent(how)
  }
  return (
    <PhonePage title={title} action={{ title: result === '1' ? '提交结果并上报隐患' : '提交', press: () => void press(), busy: form.sending }}>
      <Facts due={due} />
      <KeepFilesHere value>
        {late ? (
          <>
            <Note>到期时没有排查的记录会保留，补查另记一条</Note>
            <PhoneField form={form} path="reason" placeholder="例如：当班处理设备故障，未能按时到场" />
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
