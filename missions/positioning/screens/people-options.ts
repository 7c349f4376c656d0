import { useMemo } from 'react'
import { listDepartments } from '@anlan/people/contract/department'
import { listPersons } from '@anlan/people/contract/person'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { useQueryOf } from '@anlan/platform/ui/use-query'

const NONE: readonly Option[] = []

/** Everybody of the enterprise by name. */
export const usePersonOptions = (): readonly Option[] => {
  const rows = useQueryOf(listPersons, { limit: 500, offset: 0 }).value?.rows
  return useMemo(() => rows?.map(({ id, name, postName }) => ({ value: id, words: name, ...(postName === null ? {} : { hint: postName }) })) ?? NONE, [rows])
}

/** Posts by name. */
export const usePostOptions = (): readonly Option[] => {
  const posts = useQueryOf(listDepartments, {}).value?.posts
  return useMemo(() => posts?.map(({ id, name, departmentName }) => ({ value: id, words: name, ...(departmentName === null ? {} : { hint: departmentName }) })) ?? NONE, [posts])
}
