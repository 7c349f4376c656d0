import type { ComponentType } from 'react'
import { PageBoundary } from '@anlan/platform/ui/boundary'
import { coming } from '@anlan/platform/ui/coming'
import { useHere } from '@anlan/platform/ui/here'
import { admits, type PageProps, type SlotDeclaration } from '@anlan/platform/ui/house-screens'

type Filling = ComponentType<Omit<PageProps, 'params'>>

const loaded = new WeakMap<SlotDeclaration, Filling>()

const fillingOf = (slot: SlotDeclaration): Filling => {
  const known = loaded.get(slot)
  if (known !== undefined) return known
  const made = coming<Omit<PageProps, 'params'>>(() => slot.load().then((it) => it.Slot))
  loaded.set(slot, made)
  return made
}

/** What houses put into a place of the frame. */
export const Slot = ({ place }: { readonly place: SlotDeclaration['place'] }) => {
  const { houses, org, roles, session, navigate } = useHere()
  return houses
    .flatMap((house) => house.slots ?? [])
    .filter((slot) => slot.place === place && admits(slot, roles, org.kind))
    .map((slot, at) => {
      const Filling = fillingOf(slot)
      return (
        <PageBoundary key={at}>
          <Filling org={org} roles={roles} session={session} navigate={navigate} />
        </PageBoundary>
      )
    })
}
