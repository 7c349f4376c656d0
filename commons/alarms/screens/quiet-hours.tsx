import type { FieldProps } from '@anlan/platform/ui/form/field-kinds'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Section } from '@anlan/platform/ui/detail-page'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { quietHours, setQuietHours } from '../contract/handle-alarm.ts'
import { quietWords } from './quiet-words.ts'

const Clock = ({ id, value, onChange, disabled, invalid, describedBy }: FieldProps<string | null>) => (
  <input id={id} type="time" className="al-input" style={{ width: '9rem' }} disabled={disabled} aria-invalid={invalid} aria-describedby={describedBy} value={value ?? ''} onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)} />
)

const clock = (title: string) => ({ title, render: (it: FieldProps<never>) => <Clock {...(it as FieldProps<string | null>)} /> })

export const Page = ({ roles }: PageProps) => {
  const answer = useQueryOf(quietHours, {})
  const may = setQuietHours.may.some((role) => roles.includes(role))
  return (
    <section className="alarm-channels">
      <header className="al-page-head">
        <h1>免打扰时段</h1>
      </header>
      <Note>红色报警，以及 SOS 求救、气体超限、火灾、监护人离岗的报警，任何时候都立即通知，不受免打扰时段影响。</Note>
      <Shown answer={answer}>
        {(quiet) => (
          <Section title="现在的设置">
            <p>{quietWords(quiet)}</p>
            {may ? (
              <div style={{ marginTop: '1rem' }}>
                <SchemaForm
                  key={`${quiet.from}-${quiet.to}`}
                  command={setQuietHours}
                  formKey="quiet-hours"
                  initial={quiet}
                  fields={{ from: clock('开始'), to: { ...clock('结束'), help: '结束早于开始时算到第二天。两项都清空即不设免打扰' } }}
                  submit="保存"
                  onDone={() => undefined}
                />
              </div>
            ) : (
              <p className="al-clause">需要修改时请联系安全管理人员</p>
            )}
          </Section>
        )}
      </Shown>
    </section>
  )
}
