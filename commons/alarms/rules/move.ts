import { type Decision, accept, refuse } from '@anlan/kernel/decision'
import { step } from '@anlan/kernel/lifecycle'
import { type Alarm, alarmLife } from '../contract/alarm.ts'

type AlarmMove = keyof typeof alarmLife.moves

/** The alarm after a person's move; a stale version or a move out of turn is refused. */
export const moveAlarm = (alarm: Alarm | undefined, version: number, move: AlarmMove): Decision<Alarm> => {
  if (alarm === undefined) return refuse('no-such-alarm', '没有这条报警，可能属于其他单位', { kind: 'missing' })
  const next = step(alarmLife, alarm.state, move)
  if (!next.accepted) return next
  if (alarm.version !== version)
    return refuse('stale', '报警刚刚有了新情况，请看过最新内容后再办理', { kind: 'conflict', facts: { version: alarm.version } })
  const open = (alarm.steps ?? []).filter(({ done }) => done === undefined)
  if (move === 'close' && open.length > 0) return refuse('steps-open', `还有 ${open.length} 步没有完成：${open.map(({ title }) => title).join('、')}，请先逐步办理`, { kind: 'conflict' })
  return accept({ ...alarm, state: next.value, version: alarm.version + 1 })
}
