import './points.css'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { ListFilters } from '@anlan/platform/ui/list/list-filters'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { fullTime } from '@anlan/platform/ui/time-words'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { type PointState, pointStates, pointTrends, READING_SOURCES } from '../../contract/reading.ts'
import { useAreaOptions } from '../area-options.ts'
import { ageWords, byNeed, type Group, groupOf, GROUPS, limitsWords, stateWord, valueWords } from './point-words.ts'
import { Spark } from './value-chart.tsx'

/** Raw values are no events: they are asked for. */
const EVERY = 5_000
const TREND_EVERY = 60_000

const Row = ({ point, trend, now }: { readonly point: PointState; readonly trend: readonly number[]; readonly now: number }) => (
  <li data-group={groupOf(point)}>
    <GoTo to={`/plant/points/${point.point}`}>
      <span className="plant-point-name"><b>{point.tag}</b>{point.name}</span>
      <span className="plant-point-value" data-old={point.condition === 'silent'}>{valueWords(point.value, point.unit)}</span>
      <StateTag {...stateWord(point)} />
      <Spark values={trend} />
      <span className="plant-point-age" title={point.at === null ? undefined : fullTime(point.at)}>{point.at === null ? '—' : `${ageWords(point.at, now)}${point.source === 'manual' ? `，${READING_SOURCES.manual}` : ''}`}</span>
      <span className="plant-point-limits">{limitsWords(point) || '未设限值'}</span>
      <span className="plant-point-area">{point.area || '未填区域'}</span>
    </GoTo>
  </li>
)

const matches = (point: PointState, { search = '', group, area }: Readonly<Record<string, string | undefined>>): boolean =>
  `${point.tag} ${point.name}`.toLowerCase().includes(search.toLowerCase()) && (group === undefined || groupOf(point) === group) && (area === undefined || point.area === area)

/** All points as they stand: alarms first, then what nobody hears. */
export const Page = () => {
  const now = usePlantNow()
  const answer = useQueryOf(pointStates, {}, { every: EVERY })
  const trends = useQueryOf(pointTrends, {}, { every: TREND_EVERY })
  const [state, change] = useUrlState()
  const areas = useAreaOptions()
  const trendOf = new Map(trends.value?.trends.map(({ point, values }) => [point, values]))
  return (
    <div className="plant-page">
      <header className="al-page-head">
        <h1>监测点</h1>
        <ActionButtons actions={[{ title: '旁路记录', to: '/plant/bypasses' }, { title: '采集连接', to: '/plant/edges' }, { title: '监测点台账', to: '/plant/points/register' }]} />
      </header>
      <Shown answer={answer} lines={12}>
        {({ points }) => {
          const counts = Map.groupBy(points, groupOf)
          const shown = points.filter((point) => matches(point, state)).toSorted(byNeed)
          if (points.length === 0) return <Empty title="还没有监测点" hint="在监测点台账中登记，或从 Excel 导入；再配置采集连接即可看到实时值" />
          return (
            <>
              <ul className="plant-point-groups" aria-label="按状态筛选">
                {(Object.keys(GROUPS) as Group[]).map((group) => (
                  <li key={group}>
                    <button type="button" aria-pressed={state['group'] === group} onClick={() => change({ group: state['group'] === group ? undefined : group })}>
                      <b data-none={!counts.has(group)}>{counts.get(group)?.length ?? 0}</b>
                      {GROUPS[group]}
                    </button>
                  </li>
                ))}
              </ul>
              <ListFilters filters={[{ key: 'search', title: '搜索位号、名称', kind: 'text' }, { key: 'area', title: '区域', kind: 'select', options: areas }]} state={state} onChange={change} />
              {shown.length === 0 ? <Empty title="没有符合筛选条件的监测点" hint="放宽条件再试" /> : (
                <div className="plant-points">
                  <p aria-hidden="true"><span>监测点</span><span>当前值</span><span>状态</span><span>近 2 小时</span><span>更新</span><span>限值</span><span>区域</span></p>
                  <ul>{shown.map((point) => <Row key={point.point} point={point} trend={trendOf.get(point.point) ?? []} now={now} />)}</ul>
                </div>
              )}
            </>
          )
        }}
      </Shown>
    </div>
  )
}
