import { Section } from '@anlan/platform/ui/detail-page'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { fullTime } from '@anlan/platform/ui/time-words'
import type { AlarmMoment, Confirmed, PositionAlarm } from '../../contract/positioning-alarm.ts'
import { momentTitle } from './alarm-record-words.ts'

interface CourseProps {
  readonly alarm: PositionAlarm
  readonly moments: readonly AlarmMoment[]
  readonly confirmed: Confirmed | null
}

/** How it went, and what the cards said to whom. */
export const Course = ({ alarm, moments, confirmed }: CourseProps) => (
  <Section title="报警经过">
    <ol className="po-course">
      {moments.map((moment) => (
        <li key={`${moment.at} ${moment.phase}`}>
          <div className="po-course-head">
            <time dateTime={new Date(moment.at).toISOString()}>{fullTime(moment.at)}</time>
            <LevelTag level={moment.level} />
            <strong>{momentTitle(moment, alarm)}</strong>
          </div>
          {moment.said.length === 0 ? null : (
            <details>
              <summary>定位终端提醒了 {moment.said.length} 人</summary>
              <ul>
                {moment.said.map(({ person, words }) => <li key={person}>{words}</li>)}
              </ul>
            </details>
          )}
        </li>
      ))}
      {confirmed === null ? null : (
        <li>
          <div className="po-course-head">
            <time dateTime={new Date(confirmed.at).toISOString()}>{fullTime(confirmed.at)}</time>
            <strong>{confirmed.by} 确认消警</strong>
          </div>
          <p>{confirmed.note}</p>
          <p className="al-clause">
            {confirmed.place}，当时人员：{confirmed.people.map(({ name }) => name).join('、')}
          </p>
        </li>
      )}
    </ol>
    {moments.length === 0 ? <p className="al-none">没有记录经过</p> : null}
  </Section>
)
