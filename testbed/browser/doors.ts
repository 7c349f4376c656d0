import { glob } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { admits, type HouseScreens } from '@anlan/platform/ui/house-screens'
import type { Face, Seat } from './browser.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The doors of all houses, as the console opens them. */
const openDoors = async (): Promise<HouseScreens[]> => {
  const doors: HouseScreens[] = []
  for await (const path of glob('{commons,missions}/*/screens/index.tsx', { cwd: ROOT })) doors.push(((await import(/* @vite-ignore */ `${ROOT}${path}`)) as { screens: HouseScreens }).screens)
  return doors
}

/** Every page that somebody may open without knowing a record, home and tabs included. */
export const pagesFor = async ({ roles, orgKind }: Pick<Seat, 'roles' | 'orgKind'>, face: Face): Promise<string[]> => {
  const own = face === 'desk' ? [''] : ['', '/report', '/work', '/me']
  const houses = await openDoors()
  return [
    ...own,
    ...houses.flatMap((house) =>
      (face === 'desk' ? house.pages : (house.phone ?? [])).filter((page) => !page.path.includes(':') && admits(page, roles, orgKind)).map(({ path }) => `/${house.house}/${path}`),
    ),
  ]
}
