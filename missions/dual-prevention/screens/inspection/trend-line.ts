export interface TrendBox {
  readonly width: number
  readonly height: number
}

/** Values oldest first as points of a line, and where limits lie within the same scale; equal values run through the middle. */
export const trendLine = (values: readonly number[], limits: readonly number[], { width, height }: TrendBox): { readonly points: string; readonly limits: readonly number[] } => {
  const all = [...values, ...limits]
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const y = (value: number): number => (most === least ? height / 2 : Math.round((height - ((value - least) / (most - least)) * height) * 10) / 10)
  const step = values.length > 1 ? width / (values.length - 1) : 0
  return { points: values.map((value, at) => `${Math.round(at * step * 10) / 10},${y(value)}`).join(' '), limits: limits.map(y) }
}
