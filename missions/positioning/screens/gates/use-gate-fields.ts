import type { FieldWishes } from '@anlan/platform/ui/form/field-kinds'
import { useGrounds } from '../use-ground.ts'

/** Fences by their names; those outside of the production area say so. */
export const useGateFields = (): Readonly<Record<string, FieldWishes>> => {
  const { fences } = useGrounds()
  return { fences: { options: fences.map(({ id, data: { name, production } }) => ({ value: id, words: production ? name : `${name}（非生产区）` })) } }
}
