import type { GateGroup } from './gate-groups.ts'

const SHOWN = 3

/** What an area with gates is called: by its fences, or by the gates where it is the whole production area. @param names of the fences */
export const placeOfGates = ({ whole, names, gates }: Pick<GateGroup, 'whole' | 'gates'> & { readonly names: readonly string[] }): string => {
  if (whole || names.length === 0) return `生产区（${gates.map(({ data }) => data.name).join('、')}）`
  return names.length <= SHOWN ? names.join('、') : `${names.slice(0, SHOWN).join('、')}等 ${names.length} 处`
}
