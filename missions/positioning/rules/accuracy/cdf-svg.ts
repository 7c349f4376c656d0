import type { TestVerdict } from '../../contract/accuracy-test.ts'

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT] = [480, 220, 44, 34, 12, 14]
const [INK, GREY, LINE] = ['#182022', '#667174', '#d5dcdd']
const SHARES = [0, 0.25, 0.5, 0.75, 1]

/** Metres at the right edge: a little more than the greatest error and than what is allowed. */
const spanOf = ({ cdf }: Pick<TestVerdict, 'cdf'>, allowed: number): number => Math.ceil(Math.max(allowed * 1.2, cdf.at(-1)?.[0] ?? 0))

/** 误差累积分布: the steps of the distribution, the share at which the figure is read, and what is allowed; as SVG of 480 by 220. */
export const cdfSvg = ({ cdf, error }: Pick<TestVerdict, 'cdf' | 'error'>, { share, allowed, font }: { readonly share: number; readonly allowed: number; readonly font: string }): string => {
  const span = spanOf({ cdf }, allowed)
  const x = (metres: number): string => (LEFT + (metres / span) * (WIDTH - LEFT - RIGHT)).toFixed(1)
  const y = (part: number): string => (HEIGHT - BOTTOM - part * (HEIGHT - BOTTOM - TOP)).toFixed(1)
  const text = (words: string, at: string, more: string): string => `<text font-family="${font}" font-size="9" fill="${GREY}" ${at} ${more}>${words}</text>`
  const steps = cdf.map(([metres, part], at) => `${at === 0 ? `M${x(0)} ${y(0)}` : ''}H${x(metres)}V${y(part)}`).join('')
  const every = Math.max(1, Math.ceil(span / 8))
  const marks = Array.from({ length: Math.floor(span / every) + 1 }, (_, at) => at * every)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">`,
    ...SHARES.map((part) => `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(part)}" y2="${y(part)}" stroke="${LINE}" stroke-width="0.7"/>${text(`${part * 100}%`, `x="${LEFT - 6}" y="${Number(y(part)) + 3}"`, 'text-anchor="end"')}`),
    ...marks.map((metres) => text(String(metres), `x="${x(metres)}" y="${HEIGHT - BOTTOM + 13}"`, 'text-anchor="middle"')),
    text('误差（米）', `x="${WIDTH - RIGHT}" y="${HEIGHT - 5}"`, 'text-anchor="end"'),
    `<line x1="${x(allowed)}" x2="${x(allowed)}" y1="${TOP}" y2="${y(0)}" stroke="${GREY}" stroke-width="1" stroke-dasharray="5 4"/>`,
    text(`限值 ${allowed} 米`, `x="${Number(x(allowed)) + 4}" y="${Number(y(0)) - 6}"`, ''),
    `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(share)}" y2="${y(share)}" stroke="${GREY}" stroke-width="1" stroke-dasharray="2 3"/>`,
    text(`${(share * 100).toFixed(2)}%`, `x="${WIDTH - RIGHT}" y="${Number(y(share)) - 4}"`, 'text-anchor="end"'),
    steps === '' ? '' : `<path d="${steps}" fill="none" stroke="${INK}" stroke-width="1.6"/>`,
    error === null ? '' : `<circle cx="${x(error)}" cy="${y(share)}" r="3.5" fill="${INK}"/>`,
    '</svg>',
  ].join('')
}
