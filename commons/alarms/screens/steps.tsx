import './alarms.css'
import { Button } from '@anlan/platform/ui/button'
import { Dialog } from '@anlan/platform/ui/dialog'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { When } from '@anlan/platform/ui/when'
import { useState } from 'react'
import type { Alarm } from '../contract/alarm.ts'
import { doAlarmStep } from '../contract/handle-alarm.ts'
import { isOpen, namesOf } from './alarm-words.ts'

/** What has to be done before it can be closed, by whom, and what was done; the next one has its button. */
export const Steps = ({ alarm }: { readonly alarm: Alarm }) => {
  const [doing, setDoing] = useState<number | undefined>(undefined)
  const steps = alarm.steps ?? []
  const next = isOpen(alarm) ? steps.findIndex(({ done }) => done === undefined) : -1
  const chosen = doing === undefined ? undefined : steps[doing]
  return (
    <>
      <ol className="alarm-steps">
        {steps.map(({ title, people, done }, at) => (
          <li key={`${at} ${title}`} data-done={done !== undefined}>
            <strong>{title}</strong>
            {done === undefined ? (
              <span>{people.length === 0 ? '任何人可办理' : `责任人：${namesOf(people.map(({ name }) => name))}`}</span>
            ) : (
              <span>
                {done.by} <When at={done.at} />：{done.note}
              </span>
            )}
            {at === next ? <Button onClick={() => setDoing(at)}>完成这一步</Button> : null}
          </li>
        ))}
      </ol>
      {chosen === undefined || doing === undefined ? null : (
        <Dialog title={chosen.title} place="side" onClose={() => setDoing(undefined)}>
          <SchemaForm
            command={doAlarmStep}
            formKey={`alarm-step-${alarm.id}-${doing}`}
            fixed={{ id: alarm.id, version: alarm.version, step: doing }}
            fields={{ note: { title: '做了什么', widget: 'textarea' }, photos: { title: '现场照片', widget: 'photos' } }}
            submit="完成这一步"
            onDone={() => setDoing(undefined)}
          />
        </Dialog>
      )}
    </>
  )
}
