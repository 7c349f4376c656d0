import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { activityKindSchema } from '../contract/overview.ts'
import { ActivityLines } from './lines.tsx'

export const Page = () => {
  const what = activityKindSchema.safeParse(useUrlState()[0]['what'])
  return (
    <div className="ds-page">
      <ActivityLines {...(what.success ? { what: what.data } : {})} />
    </div>
  )
}
