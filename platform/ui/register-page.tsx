import { type ReactNode, useState } from 'react'
import type { PageAction } from './detail/detail.ts'
import type { FieldWishes } from './form/field-kinds.ts'
import { useHere } from './here.ts'
import { defineList, type Filter } from './list/define-list.ts'
import { ListPage } from './list-page.tsx'
import { newId } from './new-id.ts'
import { RegisterImport } from './register-import.tsx'
import { type AnyRegister, erased, EXPIRY_WORDS, formWishes, mayWrite, type Row, valueWords, wordsOf } from './register-words.ts'
import { SchemaForm } from './schema-form.tsx'

export interface RegisterPageProps {
  readonly register: unknown
  readonly title: string
  /** Where its rows open, within the org: `/plant/equipment`. */
  readonly to: string
  readonly noun: string
  /** Wishes for the form by the field's name. */
  readonly fields?: Readonly<Record<string, FieldWishes>>
  readonly empty?: { readonly title: string; readonly hint?: string }
  /** Pixels of a column by the field's name; those left out share what remains. */
  readonly widths?: Readonly<Record<string, number>>
  /** What stands in a cell that nothing was written in, by the field's name: what it means there. */
  readonly blanks?: Readonly<Record<string, string>>
  /** Before those that every register has. */
  readonly actions?: readonly PageAction[]
  /** Above the list: what needs a person now. */
  readonly children?: ReactNode
}

/** One id per opened form: pressing again after a fault does not make a second row. */
const NewRow = ({ register, fields, close }: { readonly register: AnyRegister; readonly fields: Readonly<Record<string, FieldWishes>>; readonly close: () => void }) => {
  const [id] = useState(newId)
  return <SchemaForm command={wordsOf(register).save} formKey={`new-${register.name}`} fixed={{ id, version: 0 }} fields={formWishes(register, fields)} submit="保存" onDone={close} onCancel={close} />
}

/** A register as a list page: from its declaration come columns, filters, form, import and export. */
export const RegisterPage = ({ register: declared, title, to, noun, fields = {}, empty, widths = {}, blanks = {}, actions: more = [], children }: RegisterPageProps) => {
  const { roles } = useHere()
  const register = erased(declared)
  const { house, thing, list: query, fields: known } = wordsOf(register)
  const fieldOf = (key: string) => known.find((field) => field.key === key)
  const choices: Filter[] = (register.filters ?? []).flatMap((key) => {
    const field = fieldOf(key)
    const options = Object.entries(field?.options ?? {}).map(([value, words]) => ({ value, words }))
    return options.length === 0 ? [] : [{ key, title: field?.title ?? key, kind: 'select' as const, options }]
  })
  const list = defineList(query, {
    title,
    noun,
    rowKey: (row) => row.id,
    open: (row) => `${to}/${row.id}`,
    columns: [
      ...register.columns.map((key) => ({
        key, title: fieldOf(key)?.title ?? key, sortable: true, ...(widths[key] === undefined ? {} : { width: widths[key] }),
        show: (row: Row) => {
          const value = (row.data as Record<string, unknown>)[key]
          const words = fields[key]?.options?.find((it) => it.value === value)?.words ?? valueWords(fieldOf(key), value)
          return words === '' ? (blanks[key] ?? '') : words
        },
      })),
      ...(register.expiry === undefined ? [] : [{ key: 'expiry', title: '状态', width: 110, show: (row: Row) => (row.expiry === null ? '' : EXPIRY_WORDS[row.expiry]) }]),
    ],
    filters: [
      { key: 'search', title: `搜索${register.title}`, kind: 'text' },
      ...choices,
      ...(register.expiry === undefined ? [] : [{ key: 'expiry', title: '到期', kind: 'select' as const, options: [{ value: 'soon', words: '即将到期' }, { value: 'expired', words: '已过期' }] }]),
    ],
    ...(register.export === true ? { exports: { name: `${house}.export-${thing}`, title: '导出 Excel' } } : {}),
    ...(empty === undefined ? {} : { empty }),
  })
  const actions = !mayWrite(register, roles)
    ? []
    : [
        ...(register.import === true ? [{ title: '导入 Excel', icon: 'upload' as const, form: (close: () => void) => <RegisterImport register={register} onDone={close} /> }] : []),
        {
          title: `新增${register.title}`,
          primary: true,
          icon: 'plus' as const,
          form: (close: () => void) => (
            <NewRow register={register} fields={fields} close={close} />
          ),
        },
      ]
  return (
    <ListPage list={list} actions={[...more, ...actions]}>
      {children}
    </ListPage>
  )
}
