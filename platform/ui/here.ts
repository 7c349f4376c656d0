import { createContext, useContext } from 'react'
import { BrokenInvariant } from '@anlan/kernel/fault'
import type { HouseScreens, PageProps } from './house-screens.ts'

/** Where a component stands: org, roles, session, and how to go elsewhere. */
export interface Here extends Omit<PageProps, 'params'> {
  readonly phone: boolean
  /** The full address of a path within the org, for links. */
  readonly address: (to: string) => string
  readonly houses: readonly HouseScreens[]
}

export const HereContext = createContext<Here | undefined>(undefined)

export const useHere = (): Here => {
  const here = useContext(HereContext)
  if (here === undefined) throw new BrokenInvariant('useHere outside of a frame')
  return here
}
