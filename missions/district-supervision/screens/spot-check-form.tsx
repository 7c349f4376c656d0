import { useState } from 'react'
import { addDays, DAY, plantDay, startOfDay } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { newId } from '@anlan/platform/ui/new-id'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { Note } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { CHECK_ITEMS, spotCheck } from '../contract/works.ts'

interface Asked {
  readonly enterprise: string
  readonly permit: string
  readonly seed: string | null
  readonly onDone: () => void
}

/** Item by item; an item with words has a problem, and the enterprise gets them with a deadline. */
export const SpotCheckForm = ({ enterprise, permit, seed, onDone }: Asked) => {
  const [id] = useState(newId)
  const [words, setWords] = useState<Readonly<Record<string, string>>>({})
  const [comment, setComment] = useState('')
  const now = usePlantNow()
  const [until, setUntil] = useState(addDays(plantDay(now), 3))
  const { send, sending, refusal, fault } = useCommandOf(spotCheck)
  const found = CHECK_ITEMS.filter((item) => (words[item] ?? '').trim() !== '').length
  const submit = async () => {
    const findings = CHECK_ITEMS.map((item) => ({ item, fine: (words[item] ?? '').trim() === '', words: (words[item] ?? '').trim() }))
    // A deadline is a day; it ends with the day.
    const done = await send({ id, enterprise, permit, seed, findings, comment, ...(found === 0 ? {} : { endAt: startOfDay(until) + DAY - 1_000 }) })
    if (done?.accepted === true) onDone()
  }
  return (
    <form className="al-form" onSubmit={(event) => { event.preventDefault(); void submit() }}>
      {refusal === undefined ? null : <Note tone="refusal">{refusal.message}</Note>}
      {fault === undefined ? null : <Note tone="refusal">{fault.tip}</Note>}
      <p className="al-clause">逐项检查。没有问题的不填，有问题的写明问题，登记后作为督办下发企业。</p>
      {CHECK_ITEMS.map((item) => (
        <label key={item} className="ds-check">{item}<input className="al-input" maxLength={500} placeholder="没有问题" value={words[item] ?? ''} onChange={(event) => setWords({ ...words, [item]: event.target.value })} /></label>
      ))}
      <label className="ds-check">补充说明<input className="al-input" maxLength={500} value={comment} onChange={(event) => setComment(event.target.value)} /></label>
      {found === 0 ? null : <label className="ds-check">整改期限<input className="al-input" type="date" required value={until} onChange={(event) => setUntil(event.target.value)} /></label>}
      <Button kind="primary" submit busy={sending}>{found === 0 ? '登记：没有问题' : `登记并下发 ${found} 个问题`}</Button>
    </form>
  )
}
