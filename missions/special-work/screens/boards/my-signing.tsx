import './boards.css'
import { Section } from '@anlan/platform/ui/detail-page'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { mySigning } from '../../contract/permits.ts'
import { WorkLines } from './work-lines.tsx'

/** 我的签批 (AQ 3064.2-2025 5.12.3): what waits for my pen, and what I have signed of what is not over. */
export const Page = () => {
  const answer = useQueryOf(mySigning, {})
  return (
    <section className="swb-page">
      <header className="al-page-head"><h1>我的签批</h1></header>
      <Shown answer={answer}>
        {({ waiting, signed }) => (
          <>
            <Section title={`待我签批 ${waiting.length} 张`}>
              {waiting.length === 0 ? null : <p className="swb-hint">签批应在作业现场进行：到现场后用人员定位、扫码或照片证明，再在手机上签字。</p>}
              <WorkLines permits={waiting} empty="没有等您签批的作业票" />
            </Section>
            <Section title={`我签过的，还没有结束 ${signed.length} 张`}><WorkLines permits={signed} empty="没有" /></Section>
          </>
        )}
      </Shown>
    </section>
  )
}
