import { type Role, ROLES } from '@anlan/kernel/role'
import { Button } from '@anlan/platform/ui/button'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { Pick } from '@anlan/platform/ui/form/pick'
import type { Setting } from '../../contract/setting.ts'

export interface Holders {
  readonly persons: readonly string[]
  readonly roles: readonly string[]
}

const SIGNERS = ['team-leader', 'safety-manager', 'principal'] as const satisfies readonly Role[]
const roleWords = (role: string): string => ROLES[role as Role].title
const EMPTY: Holders = { persons: [], roles: [] }

interface HoldersTableProps<Name extends string> {
  readonly title: string
  readonly rows: readonly { readonly name: Name; readonly words: string; readonly help?: string }[]
  readonly value: Partial<Record<Name, Setting['offices'][keyof Setting['offices']]>>
  readonly defaults: Readonly<Record<Name, Holders>>
  readonly persons: readonly Option[]
  readonly disabled: boolean
  readonly onChange: (value: Partial<Record<Name, { persons: string[]; roles: string[] }>>) => void
}

/** Who holds an office, or signs a node: persons by name, or whoever has a role; the default stands beside. */
export const HoldersTable = <Name extends string>({ title, rows, value, defaults, persons, disabled, onChange }: HoldersTableProps<Name>) => {
  const put = (name: Name, { persons: people, roles }: Holders) => onChange({ ...value, [name]: { persons: [...people], roles: [...roles] } } as Partial<Record<Name, { persons: string[]; roles: string[] }>>)
  return (
    <table className="swd-table swd-holders">
      <thead><tr><th scope="col">{title}</th><th scope="col">人员</th><th scope="col">角色</th><th scope="col">没有设置时</th></tr></thead>
      <tbody>
        {rows.map(({ name, words, help }) => {
          const now: Holders = value[name] ?? EMPTY
          return (
            <tr key={name}>
              <th scope="row">{words}{help === undefined ? null : <span className="al-clause">{help}</span>}</th>
              <td>
                <span className="al-actions">
                  {now.persons.map((one) => {
                    const it = persons.find((option) => option.value === one)?.words ?? '已离职人员'
                    return <Button key={one} icon="close" disabled={disabled} aria-label={`${words}去掉${it}`} onClick={() => put(name, { ...now, persons: now.persons.filter((person) => person !== one) })}>{it}</Button>
                  })}
                  <Pick id={`holders-${name}`} field={{ path: name, title: words, widget: 'select', required: true, placeholder: '添加人员' }} value={undefined} disabled={disabled || now.persons.length >= 20} invalid={false} options={persons.filter((option) => !now.persons.includes(String(option.value)))} onChange={(one) => void (one === undefined ? undefined : put(name, { ...now, persons: [...now.persons, String(one)] }))} />
                </span>
              </td>
              <td>
                {SIGNERS.map((role) => (
                  <label key={role} className="al-choice">
                    <input type="checkbox" className="al-check" disabled={disabled} checked={now.roles.includes(role)} onChange={(event) => put(name, { ...now, roles: event.target.checked ? [...now.roles, role] : now.roles.filter((one) => one !== role) })} />
                    {roleWords(role)}
                  </label>
                ))}
              </td>
              <td>{now.persons.length + now.roles.length > 0 ? <span className="al-none">—</span> : defaults[name].roles.map(roleWords).join('、')}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
