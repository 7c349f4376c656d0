import { Button } from '@anlan/platform/ui/button'
import { durationWords, fullTime, instantToLocal, localToInstant } from '@anlan/platform/ui/time-words'
import type { Plan } from '../../../contract/plan.ts'
import { FormField } from './form-field.tsx'
import { type Judged, longestUntil } from './permit-draft.ts'
import type { PermitForm } from './use-permit-form.ts'

interface TimeFieldsProps {
  readonly form: PermitForm
  readonly judged: Judged | undefined
  readonly plan: Plan | undefined
}

const tooLong = (from: unknown, until: unknown, judged: Judged | undefined): string | undefined => {
  if (typeof from !== 'number' || typeof until !== 'number') return undefined
  if (until <= from) return '结束时间应晚于开始时间'
  return judged !== undefined && until - from > judged.validity.most ? `最长 ${judged.validity.text}，现在填写了 ${durationWords(until - from)}` : undefined
}

/** From when until when: there is no extension, so the longest time is one press away. */
export const TimeFields = ({ form, judged, plan }: TimeFieldsProps) => {
  const [from, until] = [form.read('from'), form.read('until')]
  const wrong = tooLong(from, until, judged)
  const field = (path: 'from' | 'until', title: string) => (
    <FormField title={title} word={form.word(path)}>
      {(id) => <input id={id} className="al-input" type="datetime-local" value={typeof form.read(path) === 'number' ? instantToLocal(form.read(path) as number) : ''} onChange={(event) => form.put(path, localToInstant(event.target.value))} />}
    </FormField>
  )
  return (
    <>
      {field('from', '作业开始')}
      {field('until', '作业结束')}
      <div className="al-field" data-wide="true">
        {judged === undefined ? null : (
          <p className="al-clause">
            有效期最长 {judged.validity.text}（{judged.validity.clause ?? '由本单位规定，待核'}），到期不能延期，须重新办理（GB 30871-2022 4.16）
          </p>
        )}
        {plan === undefined ? null : <p className="al-clause">批准的预约时间：{fullTime(plan.from)} 至 {fullTime(plan.until)}</p>}
        {wrong === undefined ? null : <p className="al-wrong">{wrong}</p>}
        {judged === undefined || typeof from !== 'number' ? null : <span><Button onClick={() => form.put('until', longestUntil(from, judged.validity, plan))}>按最长有效期填写结束时间</Button></span>}
      </div>
    </>
  )
}
