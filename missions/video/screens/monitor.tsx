import './video.css'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { LivePicture } from '@anlan/platform/ui/live-picture'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { CAMERA_STATES, listCameraStatus } from '../contract/camera.ts'
import { pictureAddress } from '../contract/picture-address.ts'

/** So many pictures a second a browser and a recorder can bear. */
const SHOWN = 12

/** 监控画面: what the cameras see at this moment; whose recording is lost says so. */
export const Page = ({ org }: PageProps) => {
  const [{ area = '' }, change] = useUrlState()
  const answer = useQueryOf(listCameraStatus, { limit: 500 }, { every: 5_000 })
  return (
    <section className="vi-page">
      <header className="al-page-head"><h1>监控画面</h1></header>
      <Shown answer={answer}>
        {({ rows }) => {
          const used = rows.filter(({ state }) => state !== 'stopped')
          const areas = [...new Set(used.map((it) => it.area))].toSorted((a, b) => a.localeCompare(b, 'zh'))
          const here = used.filter((it) => area === '' || it.area === area)
          if (used.length === 0) return <Empty title="还没有摄像机" hint="在“摄像机”里登记并接入录像机后，这里显示实时画面" />
          return (
            <>
              <p className="vi-filters">
                <label>区域 <select className="al-input" value={area} onChange={(event) => change({ area: event.target.value === '' ? undefined : event.target.value })}><option value="">全部</option>{areas.map((it) => <option key={it}>{it}</option>)}</select></label>
                <span>{here.length} 台，正在录像 {here.filter(({ state }) => state === 'recording').length} 台{here.length > SHOWN ? `；显示前 ${SHOWN} 台，请按区域查看` : ''}</span>
              </p>
              <ul className="vi-grid">
                {here.slice(0, SHOWN).map((it) => <li key={it.id}><GoTo to={`/video/cameras/${it.id}`}><LivePicture address={pictureAddress(org.id, it.id)} name={it.name} state={CAMERA_STATES[it.state]} /></GoTo></li>)}
              </ul>
            </>
          )
        }}
      </Shown>
    </section>
  )
}
