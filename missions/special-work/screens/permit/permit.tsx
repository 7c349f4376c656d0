import './permit.css'
import { lazy, Suspense } from 'react'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Icon } from '@anlan/platform/ui/icon'
import { Shown, Skeleton } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { getPermit } from '../../contract/permits.ts'
import type { Found } from './found.ts'
import { LevelMark } from './level-mark.tsx'
import { NextStep } from './next-step.tsx'
import { stateOf } from './permit-words.ts'
import { StopBar } from './stop-bar.tsx'
import { usePermitActions } from './use-permit-actions.tsx'
import { WatchedMark } from './watched-mark.tsx'

/** What is to be done stands there at once; the papers come right after it. */
const PermitBody = lazy(() => import('./permit-body.tsx').then((it) => ({ default: it.PermitBody })))
const TimelineSide = lazy(() => import('./sections/timeline-side.tsx').then((it) => ({ default: it.TimelineSide })))

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
          <WatchedMark watched={found.watched} />
          <StateTag {...stateOf(permit.state)} />
        </div>
        <ActionButtons actions={usePermitActions(found)} />
      </header>
      <div className="al-detail-main">
        <StopBar permit={permit} />
        <NextStep found={found} />
        <Suspense fallback={<Skeleton lines={12} />}><PermitBody found={found} /></Suspense>
      </div>
      <Suspense fallback={<Skeleton />}><TimelineSide id={permit.id} /></Suspense>
    </article>
  )
}

export const Page = ({ params }: PageProps) => <Shown answer={useQueryOf(getPermit, { id: params['id'] ?? '' }, { every: EVERY })}>{(found) => <PermitDetail key={found.permit.id} found={found} />}</Shown>
