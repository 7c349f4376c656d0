import type { RegisterField } from '@anlan/kernel/register'
import { DetailPage } from './detail-page.tsx'
import type { PageAction } from './detail/detail.ts'
import type { FieldWishes } from './form/field-kinds.ts'
import { useHere } from './here.ts'
import { erased, EXPIRY_WORDS, formWishes, mayWrite, type Row, valueWords, wordsOf } from './register-words.ts'
import { SchemaForm } from './schema-form.tsx'
import { Shown } from './states.tsx'
import { useCommandOf } from './use-command.ts'
import { useQueryOf } from './use-query.ts'
import { When } from './when.tsx'

export interface RegisterRowPageProps {
  readonly register: unknown
  readonly id: string
  readonly back: { readonly title: string; readonly to: string }
  readonly fields?: Readonly<Record<string, FieldWishes>>
  /** Which fields make the heading; the first column when left out. */
  readonly heading?: readonly string[]
}

const TONES = { valid: 'done', soon: 'open', expired: 'late' } as const

/** Choices that only the page knows, e.g. rows of another register, are shown by their words too. */
const withOptions = (field: RegisterField | undefined, options: FieldWishes['options']): RegisterField | undefined =>
  field === undefined || options === undefined ? field : { ...field, options: Object.fromEntries(options.map(({ value, words }) => [String(value), words])) }

/** One row of a register: what is known, edit, remove. */
export const RegisterRowPage = ({ register: declared, id, back, fields = {}, heading }: RegisterRowPageProps) => {
  const { roles, navigate } = useHere()
  const register = erased(declared)
  const { get, save, remove, fields: known } = wordsOf(register)
  const answer = useQueryOf(get, { id })
  const removal = useCommandOf(remove)
  const wishes = formWishes(register, fields)
  const actionsFor = (row: Row): PageAction[] =>
    !mayWrite(register, roles)
      ? []
      : [
          {
            title: '修改',
            primary: true,
            form: (close) => (
              <SchemaForm command={save} formKey={`${register.name}-${id}`} initial={{ data: row.data }} fixed={{ id, version: row.version }} fields={wishes} submit="保存" onDone={close} onCancel={close} />
            ),
          },
          {
            title: '删除',
            danger: true,
            confirm: { tells: [], body: `删除后不再出现在${back.title}中，历史记录保留` },
            press: async () => {
              const decision = await removal.send({ id, version: row.version })
              if (decision?.accepted) navigate(back.to)
              return decision
            },
          },
        ]
  return (
    <Shown answer={answer}>
      {(row) => {
        const data = row.data as Record<string, unknown>
        const words = (key: string) => valueWords(withOptions(known.find((field) => field.key === key), fields[key]?.options), data[key])
        return (
          <DetailPage
            title={(heading ?? register.columns.slice(0, 1)).map(words).join(' ')}
            back={back}
            {...(row.expiry === null ? {} : { state: { words: EXPIRY_WORDS[row.expiry], tone: TONES[row.expiry] } })}
            actions={actionsFor(row)}
            facts={[
              ...known.filter((field) => !['hidden', 'rows'].includes(wishes[`data.${field.key}`]?.widget ?? '')).map((field) => ({ title: field.title, value: words(field.key) })),
              { title: '最后修改', value: <>{row.updatedBy} <When at={row.updatedAt} /></> },
            ]}
          />
        )
      }}
    </Shown>
  )
}
