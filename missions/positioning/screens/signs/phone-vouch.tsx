import { useState } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import type { Instant } from '@anlan/kernel/time'
import { areaRegister } from '@anlan/plant/contract/place'
import { Button } from '@anlan/platform/ui/button'
import { useSubmit } from '@anlan/platform/ui/form/use-submit'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { Note, RefusalNote } from '@anlan/platform/ui/states'
import { durationWords } from '@anlan/platform/ui/time-words'
import { type Asked, SIGN_STATES, vouchFor } from '../../contract/sign.ts'
import { pressed } from './use-give-sign.ts'

/** 看见本人: one press for whoever stands beside him, with the area. */
const Other = ({ it, now, areas }: { readonly it: Asked; readonly now: Instant; readonly areas: readonly string[] }) => {
  const submit = useSubmit(vouchFor, { offline: true, formKey: `vouch.${it.person}` })
  const [area, setArea] = useState('')
  const [said, setSaid] = useState<string | undefined>(undefined)
  const send = async () => {
    const outcome = await submit.send({ ...pressed(), person: it.person, area })
    if (outcome !== undefined) setSaid(outcome.kept ? '已保存在手机上，联网后自动发出' : `已登记：看见${it.name}在${area}`)
  }
  return (
    <li className="po-sign-other">
      <p>
        <strong>{it.name}</strong>
        <span>失联 {durationWords(now - it.since)}，{SIGN_STATES[it.state]}</span>
        <span>最后在{it.fenceName ?? it.plan}</span>
      </p>
      <label className="al-field">
        在哪里看见的
        <select className="al-input" value={area} onChange={(event) => setArea(event.target.value)}>
          <option value="">请选择区域</option>
          {areas.map((name) => <option key={name} value={name}>{name}</option>)}
        </select>
      </label>
      <Button kind="primary" busy={submit.sending} disabled={area === ''} onClick={() => void send()}>看见本人</Button>
      {submit.refusal === undefined ? said === undefined ? null : <Note>{said}</Note> : <RefusalNote refusal={submit.refusal} />}
    </li>
  )
}

export const PhoneVouch = ({ others, now }: { readonly others: readonly Asked[]; readonly now: Instant }) => {
  const areas = useCachedQuery(endpointsOf(areaRegister).list, { limit: 200, offset: 0 }).value?.rows.map(({ data }) => data.name) ?? []
  if (others.length === 0) return null
  return (
    <section aria-label="看见本人">
      <h2>您看见他们了吗</h2>
      <ul className="po-list">
        {others.map((it) => <Other key={it.person} it={it} now={now} areas={areas} />)}
      </ul>
    </section>
  )
}
