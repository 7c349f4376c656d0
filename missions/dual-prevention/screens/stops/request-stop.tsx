import '../dual-prevention.css'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { StopPreview } from './stop-preview.tsx'
import { RequestForm } from './request-form.tsx'

export const Page = ({ navigate }: PageProps) => {
  const [{ unit }] = useUrlState()
  return (
    <div className="dp-narrow">
      <GoTo to="/dual-prevention/stops" className="al-back">
        停用检维修
      </GoTo>
      <h1>申请停用检维修</h1>
      {unit === undefined ? null : <StopPreview unit={unit} />}
      <RequestForm {...(unit === undefined ? {} : { unit })} onDone={(id) => navigate(`/dual-prevention/stops/${id}`, { replace: true })} />
    </div>
  )
}
