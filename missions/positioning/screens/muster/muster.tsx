import '../positioning.css'
import { Button } from '@anlan/platform/ui/button'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Note } from '@anlan/platform/ui/states'
import { fullTime } from '@anlan/platform/ui/time-words'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { LiveShown } from '../live/live-shown.tsx'
import { useGrounds } from '../use-ground.ts'
import { CALM_EVERY, useLive, type Live } from '../use-live.ts'
import { listCardStatus } from '../../contract/card.ts'
import { musterOf } from './muster-groups.ts'
import { MusterSigns } from './muster-signs.tsx'
import { MusterTable } from './muster-table.tsx'
import { PrintStamp } from './print-stamp.tsx'

/** 应急清点: who is still inside, live; a list to take out to the assembly point. */
export const Page = ({ org }: PageProps) => {
  const answer = useLive(CALM_EVERY)
  return (
    <section className="po-page po-muster">
      <header className="al-page-head">
        <h1>应急清点</h1>
        <div className="al-actions al-page-actions po-no-print">
          <GoTo to="/positioning/live" className="al-button">实时定位</GoTo>
          <Button kind="primary" icon="print" onClick={() => print()}>打印清点表</Button>
        </div>
      </header>
      <LiveShown answer={answer} every={CALM_EVERY}>
        {(live) => (
          <>
            <p className="po-print-head">
              {org.name} · 数据时间 {fullTime(live.now)}
              <PrintStamp />
            </p>
            <MusterPicture live={live} />
          </>
        )}
      </LiveShown>
    </section>
  )
}

const MusterPicture = ({ live }: { readonly live: Live }) => {
  const { fences, fencesKnown } = useGrounds()
  const never = useQueryOf(listCardStatus, { link: ['off'], bound: true, limit: 500 }).value
  const muster = musterOf(live.people, fences, live.now)
  const names = new Map(live.areas.map((it) => [it.fence, it.name]))
  const nameOf = (fence: string) => names.get(fence)
  if (!fencesKnown) return null
  const table = { now: live.now, nameOf }
  return (
    <>
      <ul className="po-muster-sum" aria-label="合计">
        <li><strong>{muster.known ? muster.inside : '—'}</strong>人仍在生产区</li>
        <li><strong>{muster.silent}</strong>人失联{muster.answered > 0 ? `，其中 ${muster.answered} 人已报平安` : '，位置未知'}</li>
        <li><strong>{never === undefined ? '—' : never.total}</strong>人持卡但从未上报</li>
        <li><strong>{muster.known ? muster.outside.length : '—'}</strong>人在生产区外</li>
      </ul>
      <p className="al-clause">本表只说定位终端的位置：没有带卡的人不在表中，卡在区外不等于人已到集合点。请在集合点逐一点名核对。</p>
      {muster.known ? null : <Note tone="refusal" action={<GoTo to="/positioning/fences">去划定</GoTo>}>还没有启用“生产区内”的电子围栏，不能判断谁在生产区内</Note>}
      {live.people.length === 0 ? <Note>现在没有任何人员位置</Note> : null}
      {muster.areas.map(({ name, inside, silent }) => (
        <section key={name} className="po-muster-area">
          <h2>{name}　在内 {inside.length} 人{silent.length > 0 ? `，失联 ${silent.length} 人` : ''}</h2>
          <MusterTable people={[...silent, ...inside]} {...table} />
        </section>
      ))}
      {muster.silentOutside.length === 0 ? null : (
        <section className="po-muster-area">
          <h2>失联，最后位置在生产区外 {muster.silentOutside.length} 人</h2>
          <MusterTable people={muster.silentOutside} {...table} />
        </section>
      )}
      {never === undefined || never.total === 0 ? null : (
        <section className="po-muster-area">
          <h2>持卡但从未上报位置 {never.total} 人</h2>
          <p>{never.rows.map(({ carrier }) => carrier?.name ?? '').filter((it) => it !== '').join('、')}{never.total > never.rows.length ? `，还有 ${never.total - never.rows.length} 人没有列出` : ''}</p>
        </section>
      )}
      {!muster.known || muster.outside.length === 0 ? null : (
        <section className="po-muster-area">
          <h2>在生产区外 {muster.outside.length} 人</h2>
          <MusterTable people={muster.outside} {...table} />
        </section>
      )}
      <MusterSigns listed={new Set(live.people.map(({ carrier }) => carrier.person))} />
      {muster.known || live.people.length === 0 ? null : (
        <section className="po-muster-area">
          <h2>所有有定位的人员 {live.people.length} 人</h2>
          <MusterTable people={live.people} {...table} />
        </section>
      )}
    </>
  )
}
