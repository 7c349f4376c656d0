import type { Decision } from '@anlan/kernel/decision'
import { plantNow } from '@anlan/platform/ui/clock'
import { useHere } from '@anlan/platform/ui/here'
import { KeepFilesHere } from '@anlan/platform/ui/keep-file'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Note } from '@anlan/platform/ui/states'
import { useCell } from '@anlan/platform/ui/cell'
import { answerDue, makeUpDue } from '../contract/answer-due.ts'
import type { Due } from '../contract/due.ts'
import { decideAnswer, decideMakeUp, type DueFacts } from '../rules/answer-due.ts'
import { photoWanted } from '../rules/inspection/photo-rule.ts'
import { checkOf, judgeCheck } from './inspection/due-check.ts'
import { lastScan } from './inspection/last-scan.ts'
import { PhonePresence } from './inspection/phone-presence.tsx'
import { PhoneReadings } from './inspection/phone-readings.tsx'
import { useFix } from './inspection/use-fix.ts'
import { useSite } from './inspection/use-site.ts'
import { useWitness } from './inspection/use-witness.ts'
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

const SHOWN = ['result', 'note', 'photos', 'reason', 'danger.description', 'danger.place', 'readings', 'proofs']

/** What the rule asks, as far as this phone knows; that the due once was mine is for the server to say. */
const useDueFacts = (due: Due, state: DueFacts['due']['state']) => {
  const { session, roles } = useHere()
  const { id, name } = session.person ?? session.account
  return (): DueFacts => ({ due: { ...due, state, before: [id] }, by: { id, name, roles, now: plantNow() }, mobile: null })
}

/** What is gathered beside the words: what the site asks for, and what shows that I stand there. */
const useOnSite = (due: Due) => {
  const asked = checkOf(due, useSite().value)
  const check = { ...asked, witness: useWitness(asked) }
  const fix = useFix()
  const scan = useCell(lastScan)
  const gathered = [...(scan === undefined ? [] : [scan]), ...(fix.fix === undefined ? [] : [fix.fix])]
  const kind: Omit<PhoneFormKind<never>, 'judge'> = {
    formKey: `due.${due.id}`,
    initial: { danger: { place: due.unitName } },
    whole: (input, stamp) => answerOf(input, due.id, stamp, gathered),
    shown: SHOWN,
  }
  return { check, fix, kind }
}
type OnSite = Pick<ReturnType<typeof useOnSite>, 'check' | 'fix'>

export const InTime = ({ due, ...rest }: InspectProps) => {
  const facts = useDueFacts(due, 'open')
  const { kind, ...site } = useOnSite(due)
  const form = usePhoneForm(answerDue, { ...kind, judge: (input) => both(decideAnswer(input, facts()), () => judgeCheck(due, site.check, input)) })
  return <Inspect due={due} form={form} title="排查" {...site} {...rest} />
}

export const Late = ({ due, ...rest }: InspectProps) => {
  const facts = useDueFacts(due, 'missed')
  const { kind, ...site } = useOnSite(due)
  const form = usePhoneForm(makeUpDue, { ...kind, judge: (input) => both(decideMakeUp(input, facts()), () => judgeCheck(due, site.check, input)) })
  return <Inspect due={due} form={form} title="逾期补查" late {...site} {...rest} />
}

/** The first that says no. */
const both = (first: Decision<unknown>, second: () => Decision<unknown>): Decision<unknown> => (first.accepted ? second() : first)

/** Look, answer, photo; a danger is told on the same page and travels with the answer. */
const Inspect = ({ due, form, title, late = false, check, fix, onSending, onSent }: InspectProps & OnSite & { readonly form: PhoneForm; readonly title: string; readonly late?: boolean }) => {
  const { result } = form.input
  const mustShow = photoWanted(due.photoRule, result as '0' | undefined)
  const photoTitle = (words: string) => (mustShow && (due.photoRule?.show ?? '') !== '' ? `${words}：拍到${due.photoRule?.show}` : words)
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
        <PhonePresence form={form} check={check} fix={fix} />
        <PhoneReadings form={form} points={check.points} place={due.unitName} />
        <PhoneResults form={form} />
        {result === '1' ? (
          <section className="phone-found" aria-label="发现的隐患">
            <PhoneField form={form} path="photos" required={mustShow} title={photoTitle('隐患照片')} />
            <PhoneField form={form} path="danger.description" required />
            <PhoneField form={form} path="danger.place" required />
          </section>
        ) : (
          <>
            <PhoneField form={form} path="photos" required={mustShow} title={photoTitle('现场照片')} />
            <PhoneField form={form} path="note" required={result === '3'} {...(result === '3' ? { placeholder: '例如：设备停用，未能查看' } : {})} />
          </>
        )}
        <PhoneFormNotes form={form} />
      </KeepFilesHere>
    </PhonePage>
  )
}
