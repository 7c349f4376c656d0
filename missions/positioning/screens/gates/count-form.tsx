import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { plantNow } from '@anlan/platform/ui/clock'
import { useSubmit } from '@anlan/platform/ui/form/use-submit'
import { newId } from '@anlan/platform/ui/new-id'
import { RefusalNote } from '@anlan/platform/ui/states'
import { noteInside } from '../../contract/gate.ts'

/** Everybody inside was counted: from now on it is so many. */
export const CountForm = ({ gate, onDone }: { readonly gate: string; readonly onDone: (kept: boolean) => void }) => {
  const submit = useSubmit(noteInside, { offline: true, formKey: `gate-inside.${gate}` })
  const [text, setText] = useState('')
  const inside = /^\d{1,4}$/.test(text) ? Number(text) : undefined
  const send = async () => {
    if (inside === undefined) return
    const outcome = await submit.send({ id: newId(), gate, inside, at: plantNow() })
    if (outcome === undefined) return
    setText('')
    onDone(outcome.kept)
  }
  return (
    <form className="po-guard-count" onSubmit={(event) => {
      event.preventDefault()
      void send()
    }}>
      <label className="al-field">
        当前在内人数
        <span className="al-unit">
          <input className="al-input" inputMode="numeric" autoComplete="off" value={text} onChange={(event) => setText(event.target.value.trim())} />
          <span>人</span>
        </span>
      </label>
      {text === '' || inside !== undefined ? null : <p className="al-wrong">请填写整数人数</p>}
      {submit.refusal === undefined ? null : <RefusalNote refusal={submit.refusal} />}
      <Button submit busy={submit.sending} disabled={inside === undefined}>登记在内人数</Button>
    </form>
  )
}
