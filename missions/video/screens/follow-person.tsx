import './video.css'
import { lazy, Suspense } from 'react'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { LivePicture } from '@anlan/platform/ui/live-picture'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listCameraStatus } from '../contract/camera-status.ts'
import { followPerson } from '../contract/follow-person.ts'
import { pictureAddress } from '../contract/picture-address.ts'
import { SeenAt, whyWords } from './seen-at.tsx'

const LivePlayer = lazy(() => import('./live/live-player.tsx').then((it) => ({ default: it.LivePlayer })))
/** As often as places come. */
const EVERY = 2_000

/** 跟随人员: the cameras that see where somebody is; as they walk others take their place. */
export const Page = ({ params, org }: PageProps) => {
  const answer = useQueryOf(followPerson, { person: params['person'] ?? '' }, { every: EVERY, keepFormer: true })
  const live = useQueryOf(listCameraStatus, { limit: 500 }).value?.rows ?? []
  return (
    <section className="vi-page">
      <Shown answer={answer}>
        {({ name, seen, area, cameras }) => (
          <>
            <header className="al-page-head"><h1><GoTo to="/positioning/live" className="al-back">实时定位</GoTo> 跟随 {name}</h1></header>
            <p role="status"><SeenAt seen={seen} area={area} /></p>
            {cameras.length === 0 ? <Empty title="没有看得到此处的摄像机" hint={seen === null ? '有定位后，看得到的摄像机显示在这里' : '在“摄像机”里标注位置和可见区域后，人走到哪里就显示哪里的画面'} /> : (
              <ul className="vi-wall" data-size={cameras.length === 1 ? 1 : 4}>
                {cameras.map((it) => {
                  const state = whyWords(it)
                  return (
                    <li key={it.id}>
                      <GoTo to={`/video/cameras/${it.id}`}>
                        {live.find(({ id }) => id === it.id)?.live === true ? <Suspense fallback={<div className="al-live" />}><LivePlayer org={org.id} camera={it.id} name={it.name} stream="sub" state={state} /></Suspense> : <LivePicture address={pictureAddress(org.id, it.id)} name={it.name} state={state} />}
                      </GoTo>
                    </li>
                  )
                })}
              </ul>
            )}
          </>
        )}
      </Shown>
    </section>
  )
}
