import type { Id } from '@anlan/kernel/id'
import { PageBoundary } from './boundary.tsx'
import { comingOf } from './coming.tsx'
import { Section } from './detail-page.tsx'
import { useHere } from './here.ts'
import { admits, type PanelDeclaration, type PanelProps } from './house-screens.ts'
import { Skeleton } from './states.tsx'

const componentOf = comingOf<PanelDeclaration, PanelProps>((panel) => panel.load().then((it) => it.Panel), <Skeleton lines={3} />)

/** What other houses show about a record. A broken panel takes nothing else with it. */
export const Panels = ({ subject, id }: { readonly subject: PanelDeclaration['subject']; readonly id: Id }) => {
  const { houses, org, roles, session, navigate } = useHere()
  const panels = houses
    .flatMap((house) => house.panels ?? [])
    .filter((panel) => panel.subject === subject && admits(panel, roles, org.kind))
    .sort((a, b) => (a.order ?? 50) - (b.order ?? 50))
  return panels.map((panel) => {
    const Panel = componentOf(panel)
    return (
      <Section key={panel.title} title={panel.title}>
        <PageBoundary>
          <Panel subject={id} org={org} roles={roles} session={session} navigate={navigate} />
        </PageBoundary>
      </Section>
    )
  })
}
