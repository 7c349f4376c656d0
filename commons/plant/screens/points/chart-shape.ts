import type { Instant } from '@anlan/kernel/time'

export interface Mark {
  readonly at: Instant
  readonly value: number
}

export interface Frame {
  readonly width: number
  readonly height: number
  readonly from: Instant
  readonly to: Instant
  readonly least: number
  readonly greatest: number
}

const NICE = [1, 2, 2.5, 5, 10]

/** Round steps of an axis, about `count` of them, none outside the span. */
export const ticks = (least: number, greatest: number, count = 4): number[] => {
  const raw = (greatest - least) / count
  if (!(raw > 0)) return [least]
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = (NICE.find((nice) => nice * power >= raw) ?? 10) * power
  const first = Math.ceil(least / step) * step
  return Array.from({ length: Math.floor((greatest - first) / step + 1e-9) + 1 }, (_, at) => Number((first + at * step).toPrecision(12)))
}

/** The span of the values and of the limits beside them, with a little air. */
export const spanOf = (values: readonly number[], limits: readonly number[]): { readonly least: number; readonly greatest: number } => {
  const all = [...values, ...limits]
  if (all.length === 0) return { least: 0, greatest: 1 }
  const [least, greatest] = [Math.min(...all), Math.max(...all)]
  const air = (greatest - least) * 0.08 || Math.max(Math.abs(greatest) * 0.1, 0.5)
  return { least: least - air, greatest: greatest + air }
}

export const xOf = ({ width, from, to }: Frame, at: Instant): number => ((at - from) / Math.max(1, to - from)) * width
export const yOf = ({ height, least, greatest }: Frame, value: number): number => height - ((value - least) / (greatest - least)) * height

/** A line as SVG path; a hole longer than `hole` breaks it, so that silence is seen. */
export const linePath = (frame: Frame, marks: readonly Mark[], hole: number): string =>
  marks
    .map(({ at, value }, place) => {
      const before = marks[place - 1]
      const move = before === undefined || at - before.at > hole
      return `${move ? 'M' : 'L'}${xOf(frame, at).toFixed(1)} ${yOf(frame, value).toFixed(1)}`
    })
    .join('')
