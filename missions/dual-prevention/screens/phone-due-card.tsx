import { GoTo } from '@anlan/platform/ui/go-to'
import { Icon } from '@anlan/platform/ui/icon'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { levelOf } from '@anlan/platform/ui/theme/level'
import { Due, When } from '@anlan/platform/ui/when'
import { FACES, type FacedDue } from './phone-due-state.ts'

const TimeOf = ({ due, face }: FacedDue) => {
  if (face === 'later') return <span><When at={due.startAt} /> 开始</span>
  if (face === 'now' || face === 'missed') return <Due at={due.endAt} />
  return <span>{FACES[face]}</span>
}

/** One due in the list: what, where, how long. The whole card is the target. */
export const DueCard = ({ due, face }: FacedDue) => {
  const level = levelOf(Number(due.unitLevel))
  return (
    <GoTo to={face === 'refused' ? '/me' : `/dual-prevention/dues/${due.id}`} className="phone-due" data-face={face}>
      <strong>{due.content}</strong>
      <span className="phone-due-place">
        {level === undefined ? null : <LevelTag level={level} />}
        {due.unitName}
      </span>
      <span className="phone-due-time">
        <Icon name={face === 'waiting' ? 'upload' : face === 'done' ? 'check' : face === 'refused' ? 'danger' : 'clock'} size={20} />
        <TimeOf due={due} face={face} />
        {due.workType === '0' ? null : <b>包保任务</b>}
      </span>
      <Icon name="next" size={24} />
    </GoTo>
  )
}
