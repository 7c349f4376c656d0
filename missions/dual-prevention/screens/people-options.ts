import { useMemo } from 'react'
import { listDepartments } from '@anlan/people/contract/department'
import { listPersons } from '@anlan/people/contract/person'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { useHere } from '@anlan/platform/ui/here'
import { useQueryOf } from '@anlan/platform/ui/use-query'

const NONE: readonly Option[] = []

/** Everybody of the enterprise by name, oneself first. */
export const usePersonOptions = (): readonly Option[] => {
  const { session } = useHere()
  const rows = useQueryOf(listPersons, { limit: 500, offset: 0 }).value?.rows
  const me = session.person?.id
  return useMemo(
    () =>
      rows === undefined
        ? NONE
        : rows
            .map(({ id, name, postName }) => ({ value: id, words: id === me ? `${name}（我）` : name, ...(postName === null ? {} : { hint: postName }) }))
            .toSorted((a, b) => Number(b.value === me) - Number(a.value === me)),
    [rows, me],
  )
}

/** Posts by name. */
export const usePostOptions = (): readonly Option[] => {
  const posts = useQueryOf(listDepartments, {}).value?.posts
  return useMemo(
    () => posts?.map(({ id, name, departmentName }) => ({ value: id, words: name, ...(departmentName === null ? {} : { hint: departmentName }) })) ?? NONE,
    [posts],
  )
}

export const wordsFor = (options: readonly Option[], value: string | null): string | undefined => options.find((option) => option.value === value)?.words
