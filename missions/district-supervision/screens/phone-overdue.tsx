import { OverdueLines } from './lines.tsx'

export const Page = () => (
  <div className="ds-page">
    <OverdueLines />
  </div>
)
