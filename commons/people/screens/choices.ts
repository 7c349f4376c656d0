import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listDepartments } from '../contract/department.ts'
import { listPersons } from '../contract/person.ts'

/** Departments and posts by name, for forms and filters. */
export const useChoices = (): { readonly departments: readonly Option[]; readonly posts: readonly Option[] } => {
  const known = useQueryOf(listDepartments, {}).value
  return {
    departments: (known?.departments ?? []).map(({ id, name }) => ({ value: id, words: name })),
    posts: (known?.posts ?? []).map(({ id, name, departmentName }) => ({ value: id, words: name, ...(departmentName === null ? {} : { hint: departmentName }) })),
  }
}

export const usePersonChoices = (): readonly Option[] =>
  (useQueryOf(listPersons, { limit: 500 }).value?.rows ?? []).map(({ id, name, postName }) => ({ value: id, words: name, ...(postName === null ? {} : { hint: postName }) }))
