import type { FieldProps } from '@anlan/platform/ui/form/field-kinds'
import { type Told, TOLD_ROLES, type ToldRole } from '../../contract/alarm-way.ts'
import { ManyPick } from '../many-pick.tsx'
import { usePersonOptions, usePostOptions } from '../people-options.ts'

const ROLES = Object.keys(TOLD_ROLES) as ToldRole[]
const MOST = 50
export const NOBODY: Told = { persons: [], posts: [], roles: [] }

/** Roles, whoever is on duty at posts, persons by name. */
export const ToldFields = ({ value = NOBODY, disabled, onChange }: Pick<FieldProps<Told>, 'value' | 'disabled' | 'onChange'>) => {
  const [persons, posts] = [usePersonOptions(), usePostOptions()]
  return (
    <div className="po-told">
      <span className="al-choices">
        {ROLES.map((role) => (
          <label key={role} className="al-choice">
            <input type="checkbox" className="al-check" disabled={disabled} checked={value.roles.includes(role)} onChange={(event) => onChange({ ...value, roles: event.target.checked ? [...value.roles, role] : value.roles.filter((it) => it !== role) })} />
            {TOLD_ROLES[role]}
          </label>
        ))}
      </span>
      <ManyPick title="岗位（当班人员）" options={posts} value={value.posts} most={MOST} onChange={(next) => onChange({ ...value, posts: next })} />
      <ManyPick title="指定人员" options={persons} value={value.persons} most={MOST} onChange={(next) => onChange({ ...value, persons: next })} />
    </div>
  )
}
