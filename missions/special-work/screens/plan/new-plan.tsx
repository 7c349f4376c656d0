import '../permit/permit.css'
import { Section } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { PlanForm } from './plan-form.tsx'

export const Page = ({ navigate }: PageProps) => (
  <div className="swd-page">
    <header className="al-page-head"><h1>新建作业预约</h1></header>
    <Section title="预约内容"><PlanForm onDone={(id) => navigate(`/special-work/plans/${id}`)} /></Section>
  </div>
)
