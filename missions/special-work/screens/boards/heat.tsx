import './boards.css'
import { endpointsOf } from '@anlan/kernel/register'
import { addDays, plantDay } from '@anlan/kernel/time'
import { areaRegister, planRegister } from '@anlan/plant/contract/place'
import { plantNow } from '@anlan/platform/ui/clock'
import { Section } from '@anlan/platform/ui/detail-page'
import { fileAddress } from '@anlan/platform/ui/file-link'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { PlanShape, ringPoints } from '@anlan/platform/ui/plan/plan-shape'
import { PlanStage } from '@anlan/platform/ui/plan/plan-stage'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { type WorkKind, WORK_KINDS } from '@anlan/standards/special-work/kinds'
import { ledgerStatistics } from '../../contract/boards.ts'
import { HEAT_COUNTS, type HeatCount, heatKey, heatStep } from '../../rules/boards/heat.ts'

const [areas, plans] = [endpointsOf(areaRegister), endpointsOf(planRegister)]
const MOST = 500
const SPANS = { '7': '近 7 天', '30': '近 30 天', '90': '近 90 天', '365': '近一年' } as const
type Span = keyof typeof SPANS
const kinds = Object.keys(WORK_KINDS) as WorkKind[]
const ink = (step: number): string => `rgb(17 94 89 / ${step * 16}%)`

interface Heated {
  readonly area: string
  readonly count: number
}

const Ground = ({ heated, most, what, whole }: { readonly heated: readonly Heated[]; readonly most: number; readonly what: string; readonly whole: boolean }) => {
  const { org } = useHere()
  const [url, change] = useUrlState()
  const areaRows = useQueryOf(areas.list, { limit: MOST }).value?.rows ?? []
  return (
    <Shown answer={useQueryOf(plans.list, { limit: MOST })}>
      {({ rows }) => {
        const plan = rows.find(({ data }) => data.name === url['plan']) ?? rows[0]
        if (plan === undefined) return <Empty title="还没有平面图" hint="请先在“区域平面图”中登记" />
        const { name, widthMetres, heightMetres, image } = plan.data
        const drawn = areaRows.filter(({ data }) => data.plan === name && data.polygon.length >= 3).map(({ id, data }) => ({ id, data, count: heated.find(({ area }) => area === data.name)?.count ?? 0 }))
        return (
          <>
            {rows.length < 2 ? null : <label className="swb-inline">平面图 <select className="al-input" value={name} onChange={({ currentTarget }) => change({ plan: currentTarget.value })}>{rows.map(({ id, data }) => <option key={id}>{data.name}</option>)}</select></label>}
            <PlanStage plan={{ widthMetres, heightMetres }} about={`${what}热力图，内容同右侧列表`} {...(image === '' ? {} : { picture: fileAddress(org.id, image) })}>
              {({ px }) => drawn.map(({ id, data, count }) => (
                <g key={id}>
                  <polygon points={ringPoints(data.polygon, heightMetres)} fill={ink(heatStep(count, most))} stroke="none" />
                  <PlanShape name={`${data.name} ${count}`} about={`${data.name}：${what} ${count}`} level={undefined} ring={data.polygon} height={heightMetres} chosen={false} letter={12 * px} dashed={data.explosive} />
                </g>
              ))}
            </PlanStage>
            <p className="swb-heat-key" aria-label="图例">{[{ step: 0, words: '0' }, ...heatKey(most, whole)].map(({ step, words }) => <span key={step}><i style={{ background: ink(step) }} />{words}</span>)}</p>
          </>
        )
      }}
    </Shown>
  )
}

/** 作业热力图: how much work, and how much trouble with it, each area had over a span; down to the permits. */
export const Page = () => {
  const [url, change] = useUrlState()
  const span: Span = url['span'] !== undefined && url['span'] in SPANS ? (url['span'] as Span) : '30'
  const what: HeatCount = url['count'] !== undefined && url['count'] in HEAT_COUNTS ? (url['count'] as HeatCount) : 'times'
  const kind = kinds.find((it) => it === url['kind'])
  const to = plantDay(plantNow())
  const from = addDays(to, 1 - Number(span))
  const behind = (area: string) => `/special-work/ledger/permits?${new URLSearchParams({ from, to, area, ...(kind === undefined ? {} : { kind }) }).toString()}`
  return (
    <section className="swb-page">
      <header className="al-page-head">
        <h1>作业热力图</h1>
        <div className="al-page-actions swb-day">
          <select className="al-input" aria-label="期间" value={span} onChange={({ currentTarget }) => change({ span: currentTarget.value })}>{Object.entries(SPANS).map(([key, words]) => <option key={key} value={key}>{words}</option>)}</select>
          <select className="al-input" aria-label="按什么着色" value={what} onChange={({ currentTarget }) => change({ count: currentTarget.value })}>{Object.entries(HEAT_COUNTS).map(([key, words]) => <option key={key} value={key}>{words}</option>)}</select>
          <select className="al-input" aria-label="作业类型" value={kind ?? ''} onChange={({ currentTarget }) => change({ kind: currentTarget.value === '' ? undefined : currentTarget.value })}><option value="">全部类型</option>{kinds.map((it) => <option key={it} value={it}>{WORK_KINDS[it]}</option>)}</select>
          <GoTo to="/special-work/map" className="al-button">今日作业地图</GoTo>
        </div>
      </header>
      <Shown answer={useQueryOf(ledgerStatistics, { by: 'area', from, to, ...(kind === undefined ? {} : { kind: [kind] }) }, { keepFormer: true })}>
        {({ groups, total }) => {
          const heated = groups.map((it) => ({ area: it.key, count: it[what] })).toSorted((a, b) => b.count - a.count)
          const most = Math.max(0, ...heated.map(({ count }) => count))
          return (
            <div className="swb-map">
              <div className="swb-ground"><Ground heated={heated} most={most} what={HEAT_COUNTS[what]} whole={what !== 'hours'} /></div>
              <Section title={`${HEAT_COUNTS[what]}，按区域`}>
                <p className="al-clause">{from} 至 {to}，共 {total} 张作业票；点区域看明细</p>
                {heated.length === 0 ? <p className="al-none">这段时间没有作业票</p> : <ol className="swb-heat">{heated.map(({ area, count }) => <li key={area}><GoTo to={behind(area)}><i style={{ background: ink(heatStep(count, most)) }} /><span>{area}</span><strong>{count}</strong></GoTo></li>)}</ol>}
              </Section>
            </div>
          )
        }}
      </Shown>
    </section>
  )
}
