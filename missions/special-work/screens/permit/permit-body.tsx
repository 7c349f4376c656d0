import { lazy, Suspense } from 'react'
import { Panels } from '@anlan/platform/ui/panels'
import type { Found } from './found.ts'
import { BriefingSection } from './sections/briefing-section.tsx'
import { ChainSection } from './sections/chain-section.tsx'
import { GasSection } from './sections/gas-section.tsx'
import { GuardSection } from './sections/guard-section.tsx'
import { HazardsSection } from './sections/hazards-section.tsx'
import { LinksSection } from './sections/links-section.tsx'
import { MeasuresSection } from './sections/measures-section.tsx'
import { RequestSection } from './sections/request-section.tsx'
import { SuspensionSection } from './sections/suspension-section.tsx'

/** Nothing without photos: it comes when the papers stand already. */
const PhotoHints = lazy(() => import('../photo/photo-hints.tsx').then((it) => ({ default: it.PhotoHints })))

/** The papers of a permit, in the order of its form; what is going on stands first. */
export const PermitBody = ({ found }: { readonly found: Found }) => {
  const { permit } = found
  const photos = <Suspense fallback={null}><PhotoHints permit={permit} head="h2" /></Suspense>
  return (
    <>
      {permit.state === 'suspended' ? <SuspensionSection permit={permit} /> : null}
      {permit.state === 'working' ? <GuardSection found={found} /> : null}
      {permit.state === 'signing' ? photos : null}
      <RequestSection permit={permit} />
      <HazardsSection permit={permit} />
      <GasSection permit={permit} />
      <MeasuresSection permit={permit} />
      {permit.state === 'signing' ? null : photos}
      <BriefingSection permit={permit} />
      <ChainSection permit={permit} due={found.turn} />
      {permit.state === 'working' ? null : <GuardSection found={found} />}
      {permit.state === 'suspended' ? null : <SuspensionSection permit={permit} />}
      <LinksSection found={found} />
      <Panels subject="permit" id={permit.id} />
    </>
  )
}
