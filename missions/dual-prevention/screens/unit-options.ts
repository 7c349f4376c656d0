import { useMemo } from 'react'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listUnits } from '../contract/register.ts'

const NONE: readonly Option[] = []

/** Units of the register by name. */
export const useUnitOptions = (): readonly Option[] => {
  const rows = useQueryOf(listUnits, { limit: 500, offset: 0, sort: 'name' }).value?.rows
  return useMemo(() => rows?.map(({ id, name, department }) => ({ value: id, words: name, hint: department })) ?? NONE, [rows])
}
