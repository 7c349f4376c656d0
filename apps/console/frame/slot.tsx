import { PageBoundary } from '@anlan/platform/ui/boundary'
import { comingOf } from '@anlan/platform/ui/coming'
import { useHere } from '@anlan/platform/ui/here'
import { admits, type PageProps, type SlotDeclaration } from '@anlan/platform/ui/house-screens'

const fillingOf = comingOf<SlotDeclaration, Omit<PageProps, 'params'>>((slot) => slot.load().then((it) => it.Slot))

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
