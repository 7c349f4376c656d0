import './video.css'
import { lazy, Suspense } from 'react'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Button } from '@anlan/platform/ui/button'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { LivePicture } from '@anlan/platform/ui/live-picture'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { CAMERA_STATES, type CameraStatus, listCameraStatus } from '../contract/camera-status.ts'
import { pictureAddress } from '../contract/picture-address.ts'

const LivePlayer = lazy(() => import('./live/live-player.tsx').then((it) => ({ default: it.LivePlayer })))

/** So many pictures at a time. */
const SIZES = ['1', '4', '9', '16']
const USUAL = '4'

/** Moving pictures where our recorder pulls the stream, a picture a second from every other. One alone is shown by its main stream. */
const Seen = ({ org, camera: { id, name, live, state }, alone }: { readonly org: string; readonly camera: CameraStatus; readonly alone: boolean }) =>
  live ? <Suspense fallback={<figure className="al-live"><div className="al-live-none" role="status">正在连接</div><figcaption><span>{name}</span><span>{CAMERA_STATES[state]}</span></figcaption></figure>}><LivePlayer org={org} camera={id} name={name} stream={alone ? 'main' : 'sub'} state={CAMERA_STATES[state]} /></Suspense> : <LivePicture address={pictureAddress(org, id)} name={name} state={CAMERA_STATES[state]} />

/** 监控画面: what the cameras see at this moment, 1, 4, 9 or 16 at a time; whose recording is lost says so. */
export const Page = ({ org }: PageProps) => {
  const [{ area = '', size = USUAL, from = '0' }, change] = useUrlState()
  const answer = useQueryOf(listCameraStatus, { limit: 500 }, { every: 5_000 })
  const count = SIZES.includes(size) ? Number(size) : Number(USUAL)
  return (
    <section className="vi-page">
      <header className="al-page-head"><h1>监控画面</h1></header>
      <Shown answer={answer}>
        {({ rows }) => {
          const used = rows.filter(({ state }) => state !== 'stopped')
          const areas = [...new Set(used.map((it) => it.area))].toSorted((a, b) => a.localeCompare(b, 'zh'))
          const here = used.filter((it) => area === '' || it.area === area)
          if (used.length === 0) return <Empty title="还没有摄像机" hint="在“摄像机”里登记并接入录像机后，这里显示实时画面" />
          const first = Math.min(Math.max(0, Math.floor(Number(from) / count) * count || 0), Math.max(0, Math.ceil(here.length / count) - 1) * count)
          return (
            <>
              <p className="vi-filters">
                <label>区域 <select className="al-input" value={area} onChange={(event) => change({ area: event.target.value === '' ? undefined : event.target.value, from: undefined })}><option value="">全部</option>{areas.map((it) => <option key={it}>{it}</option>)}</select></label>
                <label>画面数 <select className="al-input" value={String(count)} onChange={(event) => change({ size: event.target.value === USUAL ? undefined : event.target.value, from: undefined })}>{SIZES.map((it) => <option key={it} value={it}>{it} 画面</option>)}</select></label>
                <span>{here.length} 台，正在录像 {here.filter(({ state }) => state === 'recording').length} 台</span>
                {here.length <= count ? null : (
                  <span className="vi-turn">
                    <Button icon="back" disabled={first === 0} onClick={() => change({ from: String(first - count) })}>上一组</Button>
                    第 {first + 1}–{Math.min(here.length, first + count)} 台
                    <Button icon="next" disabled={first + count >= here.length} onClick={() => change({ from: String(first + count) })}>下一组</Button>
                  </span>
                )}
              </p>
              <ul className="vi-wall" data-size={count}>
                {here.slice(first, first + count).map((it) => <li key={it.id}><GoTo to={`/video/cameras/${it.id}`}><Seen org={org.id} camera={it} alone={count === 1} /></GoTo></li>)}
              </ul>
            </>
          )
        }}
      </Shown>
    </section>
  )
}
