import './responsibility.css'
import { useState } from 'react'
import { plantDay } from '@anlan/kernel/time'
import { Button } from '@anlan/platform/ui/button'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { Section, StateTag } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { RefusalNote, Shown } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { appointDeputy, endDeputy, listDeputies } from '../contract/deputy.ts'
import { getSettings, saveSettings } from '../contract/settings.ts'
import { usePersonOptions } from './person-options.ts'

const Deputies = ({ edits }: { readonly edits: boolean }) => {
  const answer = useQueryOf(listDeputies, {})
  const end = useCommandOf(endDeputy)
  const persons = usePersonOptions()
  const today = plantDay(usePlantNow())
  const [id, setId] = useState(newId)
  return (
    <Section title="代签授权">
      <p className="al-clause">主要负责人外出时，可授权一人在一段日期内代签承诺公告；公告上写明受谁授权。</p>
      <Shown answer={answer} lines={2}>
        {({ deputies }) => (
          <ul className="rs-lines">
            {deputies.length === 0 ? <li className="rs-lines-empty">没有授权</li> : null}
            {deputies.map((it) => (
              <li key={it.id}>
                <span>{it.personName}　{it.from} 至 {it.until}</span>
                {it.until < today ? <StateTag words="已结束" tone="off" /> : edits ? <Button busy={end.sending} onClick={() => void end.send({ id: it.id, version: it.version })}>收回</Button> : <StateTag words="有效" tone="done" />}
                <small>{it.principal}授权，{it.reason}</small>
              </li>
            ))}
          </ul>
        )}
      </Shown>
      {end.refusal === undefined ? null : <RefusalNote refusal={end.refusal} />}
      {edits ? <SchemaForm key={id} command={appointDeputy} formKey="deputy" fixed={{ id }} fields={{ person: { widget: 'select', options: persons } }} submit="授权" onDone={() => setId(newId())} /> : null}
    </Section>
  )
}

export const Page = ({ roles }: PageProps) => {
  const answer = useQueryOf(getSettings, {})
  return (
    <article className="rs-page">
      <header className="al-page-head"><h1>承诺设置</h1></header>
      <Section title="时刻">
        <Shown answer={answer} lines={3}>{(settings) => <SchemaForm command={saveSettings} formKey="responsibility-settings" initial={settings} submit="保存" onDone={() => undefined} />}</Shown>
      </Section>
      <Deputies edits={roles.includes('principal')} />
    </article>
  )
}
