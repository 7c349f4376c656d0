import type { Id } from '@anlan/kernel/id'
import type { Place } from '../../contract/inspection/place.ts'

/** Where a measure is inspected: at the places that it names, else at those of its unit. */
export const placesOf = <Known extends Pick<Place, 'id' | 'units'>>(
  of: { readonly unit: Id; readonly places?: readonly Id[] | null | undefined },
  places: readonly Known[],
): Known[] => {
  const named = of.places ?? []
  return named.length > 0 ? places.filter(({ id }) => named.includes(id)) : places.filter(({ units }) => units.includes(of.unit))
}
