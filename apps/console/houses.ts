import type { HouseScreens } from '@anlan/platform/ui/house-screens'

/** Every house that has screens, each in a chunk of its own. */
const doors = import.meta.glob<{ readonly screens: HouseScreens }>(['../../commons/*/screens/index.tsx', '../../missions/*/screens/index.tsx'])

export interface Loaded {
  readonly houses: readonly HouseScreens[]
  /** Doors that would not open; the rest works without them. */
  readonly missing: number
}

export const loadHouses = async (): Promise<Loaded> => {
  const opened = await Promise.allSettled(Object.values(doors).map((open) => open()))
  const houses = opened.flatMap((it) => (it.status === 'fulfilled' ? [it.value.screens] : []))
  return { houses, missing: opened.length - houses.length }
}
