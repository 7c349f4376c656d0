import { useState } from 'react'
import type { Id } from '@anlan/kernel/id'
import { Button } from '@anlan/platform/ui/button'
import { Section, StateTag } from '@anlan/platform/ui/detail-page'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { ALARM_STATES, type VideoAlarmLine, videoAlarms } from '../contract/video-board.ts'
import { AlarmPicture } from './alarm-picture.tsx'
import { ALARM_TONES, saidWords } from './video-words.ts'

const PAGE = 12
const STATES = ['open', 'handled', 'misreport'] as const

const Alarm = ({ it }: { readonly it: VideoAlarmLine }) => (
  <li className="ds-card">
    <header><h3>{it.words}</h3><LevelTag level={it.level} /><StateTag words={ALARM_STATES[it.state]} tone={ALARM_TONES[it.state]} /></header>
    {it.picture ? <AlarmPicture enterprise={it.enterprise} id={it.id} words={it.words} /> : <p className="ds-picture al-none">没有收到图片</p>}
    <p>{it.text}</p>
    <p className="ds-under">
      {it.place}，{it.camera}，<When at={it.begunAt} />，{it.endedAt === null ? '报警中' : '已结束'}，来源 {it.source}
      {it.clip === null ? '' : '，前后录像留存在企业'}
    </p>
    <p className={it.state === 'open' ? 'al-late' : 'ds-under'}>{saidWords(it) || '企业还没有处置和复核'}</p>
  </li>
)

/** Alarms of one enterprise with their pictures; by state, a page at a time. */
export const VideoAlarmList = ({ enterprise }: { readonly enterprise: Id }) => {
  const [{ state: asked }, change] = useUrlState()
  const [limit, setLimit] = useState(PAGE)
  const state = STATES.find((it) => it === asked)
  const choose = (of: string | undefined) => () => {
    setLimit(PAGE)
    change({ state: of })
  }
  return (
    <Shown answer={useQueryOf(videoAlarms, { enterprise, limit, ...(state === undefined ? {} : { state }) }, { every: 15_000 })} lines={8}>
      {({ rows, total }) => (
        <Section title={`报警（${total} 条）`}>
          <div className="ds-views" role="group" aria-label="报警状态">
            <button type="button" className="al-button" aria-pressed={state === undefined} onClick={choose(undefined)}>全部</button>
            {STATES.map((it) => <button key={it} type="button" className="al-button" aria-pressed={state === it} onClick={choose(it)}>{ALARM_STATES[it]}</button>)}
          </div>
          {rows.length === 0 ? <Empty title={state === undefined ? '没有报送过报警' : `没有${ALARM_STATES[state]}的报警`} hint="企业的识别规则或分析设备发现异常后自动报送" /> : <ul className="ds-cards-wide">{rows.map((it) => <Alarm key={it.id} it={it} />)}</ul>}
          {rows.length < total ? <Button onClick={() => setLimit(limit + PAGE)}>再看 {Math.min(PAGE, total - rows.length)} 条</Button> : null}
        </Section>
      )}
    </Shown>
  )
}
