import type { Id } from '@anlan/kernel/id'
import { Section } from '@anlan/platform/ui/detail-page'
import { Shown } from '@anlan/platform/ui/states'
import { Timeline } from '@anlan/platform/ui/timeline'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { permitTimeline } from '../../../contract/permits.ts'

/** Everything that was written down about it, newest first. */
export const TimelineSide = ({ id }: { readonly id: Id }) => (
  <aside className="al-detail-side" aria-label="经过">
    <Section title="经过">
      <Shown answer={useQueryOf(permitTimeline, { id })} lines={8}>{({ steps }) => <Timeline entries={steps} />}</Shown>
    </Section>
  </aside>
)
