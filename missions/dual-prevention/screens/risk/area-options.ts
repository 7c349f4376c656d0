import { useMemo } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { areaRegister } from '@anlan/plant/contract/place'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { useQueryOf } from '@anlan/platform/ui/use-query'

const { list } = endpointsOf(areaRegister)
const NONE: readonly Option[] = []

/** The areas of the plan by their names. */
export const useAreaOptions = (): readonly Option[] => {
  const rows = useQueryOf(list, { limit: 500 }).value?.rows
  return useMemo(() => rows?.map(({ data }) => ({ value: data.name, words: data.name })) ?? NONE, [rows])
}
