import { GoTo } from '@anlan/platform/ui/go-to'
import { Icon } from '@anlan/platform/ui/icon'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { levelOf } from '@anlan/platform/ui/theme/level'
import { Due as Deadline, When } from '@anlan/platform/ui/when'
import type { Due } from '../contract/due.ts'

/** What to look at, and why; all of it is in the answer that the phone keeps. */
export const DueFacts = ({ due }: { readonly due: Due }) => {
  const level = levelOf(Number(due.unitLevel))
  return (
    <section className="phone-check" aria-label="排查内容">
      <h2>{due.content}</h2>
      <p className="phone-due-place">
        {level === undefined ? null : <LevelTag level={level} />}
        {due.unitName}
      </p>
      <p className="phone-check-time">
        <When at={due.endAt} /> 前完成，<Deadline at={due.endAt} />
        {due.workType === '0' ? null : '，包保任务'}
      </p>
      <details>
        <summary>管控措施与风险</summary>
        <dl className="al-facts">
          <div>
            <dt>管控措施</dt>
            <dd>{due.description}</dd>
          </div>
          <div>
            <dt>防范的风险事件</dt>
            <dd>{due.riskEventName}</dd>
          </div>
          <div>
            <dt>责任岗位</dt>
            <dd>{due.postName ?? '按姓名指定'}</dd>
          </div>
        </dl>
      </details>
      <GoTo to={`/dual-prevention/dues/${due.id}/why`} className="phone-why">
        为什么要查，为什么是我
        <Icon name="next" size={20} />
      </GoTo>
    </section>
  )
}
