import type { SitePoint } from '../../contract/inspection/reading.ts'
import { trendLine } from './trend-line.ts'

const BOX = { width: 120, height: 36 }

/** The last values against the limits, small enough to stand beside a field. */
export const Trend = ({ point, value }: { readonly point: SitePoint; readonly value?: number | undefined }) => {
  const values = [...point.last.map((it) => it.value).toReversed(), ...(value === undefined ? [] : [value])]
  if (values.length < 2) return null
  const limits = [point.low, point.high, point.highHigh].filter((it) => it !== null)
  const { points, limits: lines } = trendLine(values, limits, BOX)
  return (
    <svg className="phone-trend" viewBox={`-3 -3 ${BOX.width + 6} ${BOX.height + 6}`} role="img" aria-label={`最近 ${values.length} 次：${values.join('，')} ${point.unit}`}>
      {lines.map((y) => (
        <line key={y} x1={0} x2={BOX.width} y1={y} y2={y} />
      ))}
      <polyline points={points} />
      <circle cx={points.split(' ').at(-1)?.split(',')[0]} cy={points.split(' ').at(-1)?.split(',')[1]} r={2.5} />
    </svg>
  )
}
