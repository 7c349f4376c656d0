import './permit.css'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Icon } from '@anlan/platform/ui/icon'
import { Panels } from '@anlan/platform/ui/panels'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { getPermit } from '../../contract/permits.ts'
import type { Found } from './found.ts'
import { LevelMark } from './level-mark.tsx'
import { NextStep } from './next-step.tsx'
import { stateOf } from './permit-words.ts'
import { BriefingSection } from './sections/briefing-section.tsx'
import { ChainSection } from './sections/chain-section.tsx'
import { GasSection } from './sections/gas-section.tsx'
import { GuardSection } from './sections/guard-section.tsx'
import { HazardsSection } from './sections/hazards-section.tsx'
import { LinksSection } from './sections/links-section.tsx'
import { MeasuresSection } from './sections/measures-section.tsx'
import { RequestSection } from './sections/request-section.tsx'
import { SuspensionSection } from './sections/suspension-section.tsx'
import { TimelineSide } from './sections/timeline-side.tsx'
import { StopBar } from './stop-bar.tsx'
import { usePermitActions } from './use-permit-actions.tsx'

/** What only time opens, e.g. an old gas sample, is asked for again. */
const EVERY = 15_000

const PermitDetail = ({ found }: { readonly found: Found }) => {
  const { permit } = found
  return (
    <article className="al-detail swd-permit">
      <header className="al-detail-head">
        <GoTo to="/special-work/permits" className="al-back"><Icon name="back" size={16} />作业票台账</GoTo>
        <div className="al-page-head">
          <h1>{permit.number}</h1>
          <LevelMark kind={permit.kind} level={permit.level} upgraded={permit.upgraded} named />
          <StateTag {...stateOf(permit.state)} />
        </div>
        <ActionButtons actions={usePermitActions(found)} />
      </header>
      <div className="al-detail-main">
        <StopBar permit={permit} />
        <NextStep found={found} />
        {permit.state === 'suspended' ? <SuspensionSection permit={permit} /> : null}
        {permit.state === 'working' ? <GuardSection found={found} /> : null}
        <RequestSection permit={permit} />
        <HazardsSection permit={permit} />
        <GasSection permit={permit} />
        <MeasuresSection permit={permit} />
        <BriefingSection permit={permit} />
        <ChainSection permit={permit} />
        {permit.state === 'working' ? null : <GuardSection found={found} />}
        {permit.state === 'suspended' ? null : <SuspensionSection permit={permit} />}
        <LinksSection found={found} />
        <Panels subject="permit" id={permit.id} />
      </div>
      <TimelineSide id={permit.id} />
    </article>
  )
}

export const Page = ({ params }: PageProps) => <Shown answer={useQueryOf(getPermit, { id: params['id'] ?? '' }, { every: EVERY })}>{(found) => <PermitDetail key={found.permit.id} found={found} />}</Shown>
