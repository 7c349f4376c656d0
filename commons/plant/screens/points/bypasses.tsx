import './points.css'
import { Section } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Icon } from '@anlan/platform/ui/icon'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listBypasses } from '../../contract/bypass.ts'
import { BypassList } from './bypass-parts.tsx'

const MOST = 100

/** What is out of service now and what waits for approval, then what has been. */
export const Page = () => {
  const answer = useQueryOf(listBypasses, { limit: MOST })
  return (
    <div className="plant-page">
      <header className="al-page-head">
        <GoTo to="/plant/points" className="al-back"><Icon name="back" size={16} />监测点</GoTo>
        <h1>旁路记录</h1>
      </header>
      <Shown answer={answer} lines={8}>
        {({ rows, total }) => {
          const open = rows.filter(({ state }) => state === 'requested' || state === 'active')
          const past = rows.filter(({ state }) => state !== 'requested' && state !== 'active')
          return (
            <>
              <Section title={`未恢复和待批准 ${open.length} 项`}>{open.length === 0 ? <p className="al-none">所有监测点都在投用</p> : <BypassList rows={open} named />}</Section>
              <Section title="已结束">{past.length === 0 ? <p className="al-none">没有已结束的旁路。需要旁路时，在监测点页面申请</p> : <BypassList rows={past} named />}</Section>
              {total > MOST ? <p className="al-none">只显示最近 {MOST} 项，共 {total} 项</p> : null}
            </>
          )
        }}
      </Shown>
    </div>
  )
}
