import { useMemo } from 'react'
import { MINUTE } from '@anlan/kernel/time'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { type WorkType, workTypes } from '../contract/work-types.ts'

const NONE: readonly WorkType[] = []

/** 工种 of those who carry a card. */
export const useWorkTypes = () => {
  const types = useQueryOf(workTypes, {}, { every: MINUTE }).value?.types ?? NONE
  return useMemo(() => {
    const among = new Map(types.map(({ work, persons }) => [work, new Set(persons)]))
    return { types, among, worksOf: (person: string) => types.filter(({ persons }) => persons.includes(person)).map(({ work }) => work) }
  }, [types])
}
