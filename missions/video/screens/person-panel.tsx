import './video.css'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PanelProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { followPerson } from '../contract/follow-person.ts'
import { SeenAt, whyWords } from './seen-at.tsx'

/** 附近摄像机: which cameras see where somebody is at this moment, and the way to follow them. */
export const Panel = ({ subject }: PanelProps) => (
  <Shown answer={useQueryOf(followPerson, { person: subject }, { every: 10_000, keepFormer: true })} lines={2}>
    {({ seen, area, cameras }) => (
      <>
        <p role="status"><SeenAt seen={seen} area={area} /></p>
        {seen === null ? null : cameras.length === 0 ? <p className="al-none">没有看得到此处的摄像机</p> : (
          <ul className="vi-segments">{cameras.map((it) => <li key={it.id}><GoTo to={`/video/cameras/${it.id}`}>{it.name}</GoTo><span className="al-clause">{whyWords(it)}，{it.recording ? '正在录像' : '没有在录像'}</span></li>)}</ul>
        )}
        {cameras.length === 0 ? null : <GoTo to={`/video/follow/${subject}`} className="al-button">看画面，跟随人员</GoTo>}
      </>
    )}
  </Shown>
)
