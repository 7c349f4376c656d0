import './phone-site.css'
import { useId } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { type GivenReading, READING_WORDS, type SitePoint } from '../../contract/inspection/reading.ts'
import { beyondWords, judgeReading } from '../../rules/inspection/readings.ts'
import type { PhoneForm } from '../phone-form.ts'
import { limitWords, numberIn } from './reading-words.ts'
import { Trend } from './trend.tsx'

interface ReadingsProps {
  readonly form: PhoneForm
  readonly points: readonly SitePoint[]
  /** Where a danger would be told to be. */
  readonly place: string
}

const givenOf = (form: PhoneForm): readonly (GivenReading & { readonly text?: string })[] => (form.input['readings'] as readonly GivenReading[] | undefined) ?? []

const OnePoint = ({ form, point, place }: Pick<ReadingsProps, 'form' | 'place'> & { readonly point: SitePoint }) => {
  const id = useId()
  const given = givenOf(form).find((it) => it.point === point.id)
  const value = given?.value ?? undefined
  const judged = value === undefined ? undefined : judgeReading(value, point)
  const unread = given !== undefined && given.value === null && given.why !== null
  const put = (next: Partial<GivenReading> & { text?: string }) => form.put('readings', [...givenOf(form).filter((it) => it.point !== point.id), { point: point.id, value: null, why: null, ...given, ...next }])
  const word = form.word(`readings.${point.id}`)
  const tell = () => {
    if (value === undefined || judged === undefined) return
    form.putAll({ result: '1', danger: { ...(form.input['danger'] as object | undefined), description: beyondWords({ ...point, value, ...judged }), place } })
  }
  return (
    <li data-judgement={judged?.judgement}>
      <label htmlFor={id}>
        <strong>{point.tag}</strong> {point.name}
      </label>
      <Trend point={point} value={value} />
      <p className="phone-reading-limits">{limitWords(point)}</p>
      {unread ? (
        <input id={id} className="al-input" value={given.why ?? ''} placeholder="读不出来的原因，例如：表盘损坏" disabled={form.sending} onChange={(event) => put({ why: event.target.value })} />
      ) : (
        <span className="phone-reading-value">
          <input id={id} className="al-input" inputMode="decimal" autoComplete="off" value={given?.text ?? (value === undefined ? '' : String(value))} disabled={form.sending} onChange={(event) => put({ text: event.target.value, value: numberIn(event.target.value), why: null })} />
          <span>{point.unit}</span>
        </span>
      )}
      <div className="phone-reading-foot">
        <span role="status">{judged === undefined ? null : READING_WORDS[judged.judgement]}</span>
        <Button kind="quiet" disabled={form.sending} onClick={() => put(unread ? { why: null } : { value: null, text: '', why: '' })}>{unread ? '填读数' : '读不出来'}</Button>
      </div>
      {judged === undefined || judged.judgement === 'normal' || form.input['result'] === '1' ? null : <Button kind="danger" icon="danger" onClick={tell}>超限，上报隐患</Button>}
      {word === undefined ? null : <p className="al-wrong">{word.message}</p>}
    </li>
  )
}

/** 抄表: each value is judged as it is typed; one beyond its limit becomes a danger with one press. */
export const PhoneReadings = ({ form, points, place }: ReadingsProps) =>
  points.length === 0 ? null : (
    <section className="phone-readings" aria-label="抄表">
      <h3>抄表</h3>
      <ul>
        {points.map((point) => (
          <OnePoint key={point.id} form={form} point={point} place={place} />
        ))}
      </ul>
    </section>
  )
