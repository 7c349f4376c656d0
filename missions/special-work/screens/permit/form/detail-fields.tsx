import { useMemo } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { FieldRow } from '@anlan/platform/ui/form/field-row'
import type { FieldProps, FieldWishes } from '@anlan/platform/ui/form/field-kinds'
import type { Input } from '@anlan/platform/ui/form/paths'
import { fieldsOf } from '@anlan/platform/ui/form/schema-fields'
import { FilesWidget } from '@anlan/platform/ui/upload'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { SPECIAL_WORK } from '@anlan/standards/special-work/figures'
import type { WorkKind } from '@anlan/standards/special-work/kinds'
import type { Named } from '../../../contract/person.ts'
import { fixedAreaRegister } from '../../../contract/setting.ts'
import { usePersonOptions } from '../../choices.ts'
import { NamedList, NamedPick } from './named-fields.tsx'
import { DETAIL_SCHEMAS } from './permit-draft.ts'
import type { PermitForm } from './use-permit-form.ts'
import { WordsList } from './words-list.tsx'

/** Which field stays hidden until another makes it matter. */
const WHEN: Readonly<Record<string, (detail: Input) => boolean>> = { shutDownConsent: (it) => it['shutDown'] === true }
const WORDS: Readonly<Record<string, FieldWishes>> = {
  shutDown: { clause: 'GB 30871-2022 5.1.4' }, fixedArea: { help: '在批准的固定动火区内的选择，区内不分级', clause: 'GB 30871-2022 5.1.2' }, firePlace: { clause: 'GB 30871-2022 5.1.2' }, running: { clause: 'GB 30871-2022 5.1.2' },
  pipeRack: { clause: 'GB 30871-2022 5.1.3' }, special: { help: `一般 ${SPECIAL_WORK.powerDays.value} 天；写明理由的最长 ${SPECIAL_WORK.powerSpecialDays.value} 天`, clause: 'GB 30871-2022 10.8' }, hazardous: { clause: 'GB 30871-2022 11.10' }, blind: { help: '一张作业票只写一块盲板的一个动作', clause: 'GB 30871-2022 7.11' },
}

const fixedAreas = endpointsOf(fixedAreaRegister)

/** One file as a field's value: the sketch, the lifting plan. */
const OneFile = ({ value, onChange, ...rest }: FieldProps<string>) => <FilesWidget {...rest} value={value === undefined || value === '' ? [] : [value]} onChange={(files) => onChange(files?.at(-1) ?? '')} />

/** The facts of one kind, drawn from its schema: from them follow the level, its longest time, its gas. */
export const DetailFields = ({ form, kind }: { readonly form: PermitForm; readonly kind: WorkKind }) => {
  const persons = usePersonOptions()
  const areas = useQueryOf(fixedAreas.list, { limit: 100 }, { skip: kind !== 'hot-work' }).value?.rows
  const fields = useMemo(() => {
    const whole: Readonly<Record<string, FieldWishes>> = { ...WORDS, shutDownConsent: { widget: 'named' }, commander: { widget: 'named' }, riggers: { widget: 'named-list' }, countersigns: { widget: 'words' }, ...(kind === 'lifting' ? { plan: { widget: 'file', help: '一级、二级和条件特殊的吊装应上传批准的方案', clause: 'GB 30871-2022 9.2.1' } } : {}), sketch: { widget: 'file' }, fixedArea: { ...WORDS['fixedArea'], widget: 'select', options: (areas ?? []).map(({ data }) => ({ value: data.name, words: data.name })) } }
    return fieldsOf(DETAIL_SCHEMAS[kind], whole, ['kind'])
  }, [kind, areas])
  const detail = (form.read('detail') ?? {}) as Input
  return fields
    .filter(({ path }) => WHEN[path]?.(detail) !== false && (path !== 'fixedArea' || (areas ?? []).length > 0))
    .map((field) => {
      const path = `detail.${field.path}`
      const word = form.word(path)
      const [value, put] = [form.read(path) ?? undefined, (next: unknown) => form.put(path, next ?? (field.widget === 'choices' ? [] : field.widget === 'named' ? null : field.widget === 'number' ? undefined : ''))]
      const render =
        field.widget === 'named' ? (it: FieldProps<never>) => <NamedPick {...it} title={field.title} persons={persons} value={value as Named | undefined} onChange={put} />
        : field.widget === 'named-list' ? (it: FieldProps<never>) => <NamedList {...it} title={field.title} persons={persons} most={10} value={(value ?? []) as Named[]} onChange={put} />
        : field.widget === 'words' ? (it: FieldProps<never>) => <WordsList id={it.id} title={field.title} value={(value ?? []) as string[]} most={10} onChange={put} />
        : field.widget === 'file' ? (it: FieldProps<never>) => <OneFile {...(it as FieldProps<string>)} />
        : undefined
      return <FieldRow key={path} field={{ ...field, required: ['number', 'switch', 'choices'].includes(field.widget) }} idPrefix="detail" value={value === '' ? undefined : value} disabled={form.sending} onChange={put} {...(word === undefined ? {} : { word })} {...(render === undefined ? {} : { render })} />
    })
}
