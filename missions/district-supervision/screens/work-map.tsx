import { GoTo } from '@anlan/platform/ui/go-to'
import { Section } from '@anlan/platform/ui/detail-page'
import type { WorkPermitLine } from '../contract/works.ts'
import { workWords } from '../rules/work-words.ts'

const [WIDE, HIGH, EDGE] = [720, 320, 28]
/** A degree of latitude, metres. */
const DEGREE = 111_320

type Placed = WorkPermitLine & { readonly at: readonly [number, number] }
const isPlaced = (it: WorkPermitLine): it is Placed => it.at !== null

/** Degrees on a sheet that keeps metres: as many a pixel each way. One place alone stands in the middle of a kilometre. */
const sheetOf = (places: readonly Pick<Placed, 'at'>[]) => {
  const [lons, lats] = [places.map(({ at }) => at[0]), places.map(({ at }) => at[1])]
  const middle = { lon: (Math.min(...lons) + Math.max(...lons)) / 2, lat: (Math.min(...lats) + Math.max(...lats)) / 2 }
  const across = DEGREE * Math.cos((middle.lat * Math.PI) / 180)
  const [east, north] = [(Math.max(...lons) - Math.min(...lons)) * across, (Math.max(...lats) - Math.min(...lats)) * DEGREE]
  const metres = Math.max(1_000 / (WIDE - 2 * EDGE), east / (WIDE - 2 * EDGE), north / (HIGH - 2 * EDGE))
  return { metres, spot: ([lon, lat]: readonly [number, number]) => ({ x: WIDE / 2 + ((lon - middle.lon) * across) / metres, y: HIGH / 2 - ((lat - middle.lat) * DEGREE) / metres }) }
}

const Dot = ({ it, x, y }: { readonly it: Placed; readonly x: number; readonly y: number }) => (
  <g>
    <title>{`${it.enterpriseName}：${workWords(it)}，${it.content}`}</title>
    <circle className="ds-dot" data-state={it.state} cx={x} cy={y} r={it.alarms > 0 ? 8 : 6} />
    {it.alarms > 0 ? <text x={x + 11} y={y + 4}>报警 {it.alarms}</text> : null}
  </g>
)

/** Works under way, where their degrees were delivered (CGCS2000). Without a base map: nothing outside this installation is asked. */
export const WorkMap = ({ rows }: { readonly rows: readonly WorkPermitLine[] | undefined }) => {
  const places = (rows ?? []).filter(isPlaced)
  const missing = (rows ?? []).length - places.length
  return (
    // As large from the start as it will be, so that the list below stays where it is; what has not come is not 0.
    <Section title={rows === undefined ? '今日作业分布' : `今日作业分布（${places.length} 处${missing === 0 ? '' : `，另有 ${missing} 项没有坐标`}）`}>
      <div className="ds-map" data-empty={places.length === 0}>
        {places.length > 0 ? <Sheet places={places} /> : <p className="al-none">{rows === undefined ? '正在加载' : '今日作业没有报送坐标'}</p>}
      </div>
    </Section>
  )
}

const Sheet = ({ places }: { readonly places: readonly Placed[] }) => {
  const { metres, spot } = sheetOf(places)
  const bar = [100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000].findLast((it) => it / metres <= 160) ?? 100
  return (
    <>
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={`今日 ${places.length} 处作业的位置`}>
        {places.map((it) => <Dot key={`${it.enterprise}/${it.id}`} it={it} {...spot(it.at)} />)}
        <path className="ds-scale" d={`M${EDGE} ${HIGH - 12}h${bar / metres}`} />
        <text x={EDGE} y={HIGH - 18}>{bar >= 1_000 ? `${bar / 1_000} 千米` : `${bar} 米`}，上北</text>
      </svg>
      <ul>
        {places.slice(0, 12).map((it) => <li key={`${it.enterprise}/${it.id}`}><GoTo to={`/district-supervision/work-permits/${it.enterprise}/${it.id}`}>{workWords(it)}</GoTo><span className="ds-under">{it.enterpriseName}，{it.place}</span></li>)}
      </ul>
    </>
  )
}
