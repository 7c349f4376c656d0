import { useMemo } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { areaRegister, measurementPointRegister } from '@anlan/plant/contract/place'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { placeRegister } from '../../contract/inspection/place.ts'

const ALL = { limit: 500, offset: 0 }
const NONE: readonly Option[] = []

/** Inspection places by name, with their area. */
export const usePlaceOptions = (): readonly Option[] => {
  const rows = useQueryOf(endpointsOf(placeRegister).list, ALL).value?.rows
  return useMemo(() => rows?.map(({ id, data }) => ({ value: id, words: data.name, ...(data.area === '' ? {} : { hint: data.area }) })) ?? NONE, [rows])
}

/** Areas of the plant by name; the name is what is kept. */
export const useAreaOptions = (): readonly Option[] => {
  const rows = useQueryOf(endpointsOf(areaRegister).list, ALL).value?.rows
  return useMemo(() => rows?.map(({ data: { name, explosive } }) => ({ value: name, words: explosive ? `${name}（爆炸危险区域）` : name })) ?? NONE, [rows])
}

/** Measurement points by tag and name. */
export const usePointOptions = (): readonly Option[] => {
  const rows = useQueryOf(endpointsOf(measurementPointRegister).list, ALL).value?.rows
  return useMemo(() => rows?.map(({ id, data: { tag, name, unit } }) => ({ value: id, words: `${tag} ${name}`, hint: unit })) ?? NONE, [rows])
}
