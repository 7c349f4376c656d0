import '../phone-inspection.css'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Note } from '@anlan/platform/ui/states'
import { RequestForm } from './request-form.tsx'

export const Page = ({ navigate }: PageProps) => (
  <PhonePage title="申请停用">
    <Note>清空、隔离后在现场拍照。批准前排查照常。</Note>
    <RequestForm onDone={(id) => navigate(`/dual-prevention/stops/${id}`, { replace: true })} />
  </PhonePage>
)
