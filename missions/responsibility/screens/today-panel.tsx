import './responsibility.css'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Icon } from '@anlan/platform/ui/icon'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { commitmentToday } from '../contract/overview.ts'
import { GradeTag } from './grade-words.tsx'

/** Whether the day's commitment stands, still agrees, and who below has judged. */
export const Panel = () => {
  const answer = useQueryOf(commitmentToday, {}, { listens: ['dual-prevention', 'alarms', 'people'] })
  return (
    <Shown answer={answer} lines={3}>
      {({ standing, publishByWords, late, drift, jobs, shift, workshop, handovers }) => (
        <div className="rs-today">
          {standing === null ? (
            <GoTo to="/responsibility/commitment" className="al-note">
              <strong>{late ? `已过 ${publishByWords}，今天的承诺公告还没有发布` : `今天的承诺公告待发布，${publishByWords} 前`}</strong>
              <Icon name="next" size={16} />
            </GoTo>
          ) : (
            <p>
              <GradeTag grade={standing.riskGrade} />　<GoTo to={`/responsibility/commitments/${standing.id}`}>第 {standing.issue} 次公告</GoTo>，{standing.signatory} <When at={standing.signedAt} />
            </p>
          )}
          {drift === 0 ? null : (
            <GoTo to="/responsibility/commitment" className="al-note">
              <strong>公告与现场有 {drift} 处不一致，需重新发布</strong>
              <Icon name="next" size={16} />
            </GoTo>
          )}
          <p className="rs-today-facts">
            <GoTo to="/responsibility/jobs">当日作业 <b>{jobs}</b> 项</GoTo>
            <GoTo to="/responsibility/judgement">班组研判 <b>{shift.signed}/{shift.expected}</b></GoTo>
            <GoTo to="/responsibility/judgement?level=workshop">部门研判 <b>{workshop.signed}/{workshop.expected}</b></GoTo>
            <GoTo to="/responsibility/handovers">待接班 <b>{handovers.waiting}</b></GoTo>
          </p>
        </div>
      )}
    </Shown>
  )
}
