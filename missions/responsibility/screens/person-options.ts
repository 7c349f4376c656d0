import { useMemo } from 'react'
import { listPersons } from '@anlan/people/contract/person'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { useQueryOf } from '@anlan/platform/ui/use-query'

const NONE: readonly Option[] = []

/** Everybody of the enterprise by name, with the post. */
export const usePersonOptions = (): readonly Option[] => {
  const rows = useQueryOf(listPersons, { limit: 500, offset: 0 }).value?.rows
  return useMemo(() => rows?.map(({ id, name, postName }) => ({ value: id, words: name, ...(postName === null ? {} : { hint: postName }) })) ?? NONE, [rows])
}
