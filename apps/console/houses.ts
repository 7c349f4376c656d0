import { makeCell } from '@anlan/platform/ui/cell'
import type { HouseScreens } from '@anlan/platform/ui/house-screens'

/** Every house that has screens, each in a chunk of its own. The folder bears the name of the house. */
const doors = Object.entries(import.meta.glob<{ readonly screens: HouseScreens }>(['../../commons/*/screens/index.tsx', '../../missions/*/screens/index.tsx']))
const nameOf = (path: string): string | undefined => /([\w-]+)\/screens\/index\.tsx$/.exec(path)?.[1]

export interface OpenHouses {
  readonly houses: readonly HouseScreens[]
  /** Doors that would not open; the rest works without them. */
  readonly missing: number
  /** Every door has been tried. Before that, a page that is not found may still come. */
  readonly complete: boolean
}

export const openHouses = makeCell<OpenHouses>({ houses: [], missing: 0, complete: false })

/** Milliseconds that the page which was asked for has for itself: opening all other doors takes a slow phone as long. */
const FIRST_ALONE = 700

/** Opens every door, into `openHouses`. `first`: the house whose page is waited for; without one all are opened at once. */
export const openDoors = async (first?: string): Promise<void> => {
  const [wanted, others] = [doors.filter(([path]) => nameOf(path) === first), doors.filter(([path]) => nameOf(path) !== first)]
  const enter = async (some: typeof doors, complete: boolean) => {
    const opened = await Promise.allSettled(some.map(([, open]) => open()))
    const { houses, missing } = openHouses.get()
    const found = opened.flatMap((it) => (it.status === 'fulfilled' ? [it.value.screens] : []))
    openHouses.set({ houses: [...houses, ...found], missing: missing + opened.length - found.length, complete })
  }
  if (wanted.length > 0) {
    await enter(wanted, false)
    await new Promise((resolve) => setTimeout(resolve, FIRST_ALONE))
  }
  await enter(others, true)
}
