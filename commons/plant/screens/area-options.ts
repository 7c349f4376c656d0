import { endpointsOf } from '@anlan/kernel/register'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { areaRegister } from '../contract/place.ts'

const { list } = endpointsOf(areaRegister)

/** Areas by their names, for fields that say where something stands. */
export const useAreaOptions = (): readonly Option[] => (useQueryOf(list, { limit: 500 }).value?.rows ?? []).map(({ data }) => ({ value: data.name, words: data.name }))
