/** Where somebody means to work, as the permit says it. */
export interface AskedPlace {
  readonly area: string
  readonly spot: string
  readonly equipment: string
}
const plain = (text: string): string => text.replaceAll(/\s+/g, '').toUpperCase()
const holds = (text: string, part: string): boolean => part.length >= 2 && text.includes(part)

/** A unit is at a place that its areas name; one that names none, where its own name or that of its object does. */
export const isUnitAt = ({ name, object, areas }: { readonly name: string; readonly object: string; readonly areas: readonly string[] }, { area, equipment }: AskedPlace): boolean => {
  if (areas.length > 0) return areas.includes(area)
  const [called, at, on] = [plain(`${name}${object}`), plain(area), plain(equipment)]
  return holds(called, at) || holds(at, plain(name)) || holds(called, on)
}

/** A danger says its place in words. */
export const isDangerAt = (place: string, { area, spot, equipment }: AskedPlace): boolean => {
  const said = plain(place)
  return [area, spot, equipment].some((it) => holds(said, plain(it)))
}
