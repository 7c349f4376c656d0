import './quiet-zod.ts'
import { type ComponentType, useEffect, useState } from 'react'
import { openDoors, openHouses } from './houses.ts'

type Wall = ComponentType<{ readonly token: string }>

/** The one page of a screen on a wall: neither frame nor menu, nor anything that leads away. */
export const WallHost = ({ token }: { readonly token: string }) => {
  const [Shown, setShown] = useState<Wall | undefined>(undefined)
  useEffect(() => {
    void openDoors()
      .then(() => openHouses.get().houses.find(({ wall }) => wall !== undefined)?.wall?.())
      .then((it) => setShown(() => it?.Wall))
  }, [])
  return Shown === undefined ? null : <Shown token={token} />
}
