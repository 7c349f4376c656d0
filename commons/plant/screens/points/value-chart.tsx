import { useState } from 'react'
import { DAY, type Instant, plantDay } from '@anlan/kernel/time'
import { fullTime } from '@anlan/platform/ui/time-words'
import type { PointState } from '../../contract/reading.ts'
import { type Frame, linePath, type Mark, spanOf, ticks, xOf, yOf } from './chart-shape.ts'
import { valueWords } from './point-words.ts'

interface ValueChartProps {
  readonly point: PointState
  readonly values: readonly Mark[]
  readonly from: Instant
  readonly to: Instant
}

const [LEFT, TOP, RIGHT, BOTTOM] = [52, 12, 92, 26]
const [WIDTH, HEIGHT] = [900, 300]
/** Longer without a kept value means that nothing was heard: at least one is kept every ten minutes. */
const HOLE = 1_300_000

const clock = (at: Instant, span: number): string => {
  const [day, time] = fullTime(at).split(' ')
  return span > 2 * DAY ? `${Number(day?.slice(5, 7))}月${Number(day?.slice(8))}日` : (time ?? '').slice(0, 5)
}

/** The values of a point over a time with its limits; what is under the pointer is read out. */
export const ValueChart = ({ point, values, from, to }: ValueChartProps) => {
  const [over, setOver] = useState<Mark | undefined>(undefined)
  const limits = [['低报', point.low], ['高报', point.high], ['高高报', point.highHigh]] as const
  const frame: Frame = { width: WIDTH - LEFT - RIGHT, height: HEIGHT - TOP - BOTTOM, from, to, ...spanOf(values.map(({ value }) => value), limits.flatMap(([, value]) => value ?? [])) }
  const steps = Array.from({ length: 7 }, (_, at) => from + ((to - from) * at) / 6)
  const near = (x: number): Mark | undefined => {
    const at = from + (x / frame.width) * (to - from)
    return values.length === 0 ? undefined : values.reduce((best, it) => (Math.abs(it.at - at) < Math.abs(best.at - at) ? it : best))
  }
  return (
    <figure className="plant-chart">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${point.name}，${fullTime(from)} 至 ${fullTime(to)}，${values.length} 个值`}
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect()
          setOver(near(((event.clientX - box.left) / box.width) * WIDTH - LEFT))
        }}
        onPointerLeave={() => setOver(undefined)}
      >
        <g transform={`translate(${LEFT} ${TOP})`}>
          {ticks(frame.least, frame.greatest).map((value) => (
            <g key={value}>
              <line x1={0} x2={frame.width} y1={yOf(frame, value)} y2={yOf(frame, value)} className="plant-chart-grid" />
              <text x={-8} y={yOf(frame, value) + 4} textAnchor="end">{value}</text>
            </g>
          ))}
          {steps.map((at) => (
            <text key={at} x={xOf(frame, at)} y={frame.height + 19} textAnchor="middle">{clock(at, to - from)}</text>
          ))}
          {limits.map(([word, value]) =>
            value === null ? null : (
              <g key={word} className="plant-chart-limit">
                <line x1={0} x2={frame.width} y1={yOf(frame, value)} y2={yOf(frame, value)} />
                <text x={frame.width + 6} y={yOf(frame, value) + 4}>{`${word} ${value}`}</text>
              </g>
            ),
          )}
          <path d={linePath(frame, values, HOLE)} className="plant-chart-line" />
          {over === undefined ? null : <circle cx={xOf(frame, over.at)} cy={yOf(frame, over.value)} r={4} className="plant-chart-over" />}
        </g>
      </svg>
      <figcaption>{over === undefined ? (plantDay(from) === plantDay(to) ? `${plantDay(from)}，单位 ${point.unit}` : `${plantDay(from)} 至 ${plantDay(to)}，单位 ${point.unit}`) : `${fullTime(over.at)}　${valueWords(over.value, point.unit)}`}</figcaption>
    </figure>
  )
}

/** The last hours in the space of a word. */
export const Spark = ({ values }: { readonly values: readonly number[] }) => {
  if (values.length < 2) return <span className="al-none">—</span>
  const frame: Frame = { width: 96, height: 22, from: 0, to: values.length - 1, ...spanOf(values, []) }
  return (
    <svg className="plant-spark" viewBox="0 0 96 22" width="96" height="22" aria-hidden="true">
      <path d={linePath(frame, values.map((value, at) => ({ at, value })), 2)} />
    </svg>
  )
}
