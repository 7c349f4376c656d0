/** Somebody in helmet and vest, drawn so that a detector of people takes it for somebody. 180 units high, feet at the origin, walking to the right. */

const round = (value: number): number => Math.round(value * 10) / 10
const turn = (degrees: number): number => (degrees * Math.PI) / 180

interface Limb {
  readonly from: readonly [number, number]
  readonly angle: number
  readonly bend: number
  readonly length: number
  readonly thick: readonly [number, number]
  readonly ink: string
  readonly end: (x: number, y: number) => string
}
const limb = ({ from: [x, y], angle, bend, length, thick, ink, end }: Limb): string => {
  const [kneeX, kneeY] = [x + Math.sin(turn(angle)) * length, y + Math.cos(turn(angle)) * length]
  const [endX, endY] = [kneeX + Math.sin(turn(angle + bend)) * length, kneeY + Math.cos(turn(angle + bend)) * length]
  const line = (fromX: number, fromY: number, toX: number, toY: number, wide: number) => `<path d="M${round(fromX)} ${round(fromY)}L${round(toX)} ${round(toY)}" stroke="${ink}" stroke-width="${wide}" stroke-linecap="round"/>`
  return line(x, y, kneeX, kneeY, thick[0]) + line(kneeX, kneeY, endX, endY, thick[1]) + end(round(endX), round(endY))
}
const hand = (ink: string) => (x: number, y: number): string => `<circle cx="${x}" cy="${y}" r="5.5" fill="${ink}"/>`
const shoe = (x: number, y: number): string => `<ellipse cx="${x + 2}" cy="${y + 3}" rx="11" ry="5" fill="#17181c"/>`
const leg = (angle: number, ink: string): string => limb({ from: [0, 98], angle, bend: -14, length: 38, thick: [20, 15], ink, end: shoe })
const arm = (x: number, angle: number, ink: string, skin: string): string => limb({ from: [x, 54], angle, bend: 22, length: 28, thick: [13, 10], ink, end: hand(skin) })

const shades = (id: string, ...[dark, light, side]: readonly string[]): string => `<linearGradient id="${id}"><stop offset="0" stop-color="${dark}"/><stop offset=".55" stop-color="${light}"/><stop offset="1" stop-color="${side}"/></linearGradient>`

/** `step`: where in a stride, in turns; `stands`: legs and arms hang. An SVG of 120 × 190 at scale 1, its feet 185 down in the middle. */
export const figure = (step: number, stands = false): string => {
  const swing = stands ? Math.sin(step * 2 * Math.PI) * 0.06 + 0.12 : Math.sin(step * 2 * Math.PI)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="190" viewBox="-60 -5 120 190"><defs>${shades('vest', '#b3461a', '#e8702a', '#a43d14')}${shades('face', '#8f6247', '#bd8b6a', '#c79675')}${shades('helmet', '#b99a16', '#f2d545', '#c7a51b')}</defs><ellipse cx="0" cy="179" rx="34" ry="5" fill="#000" opacity=".3"/>${arm(-3, -24 * swing, '#1f2d45', '#a9795c')}${leg(-23 * swing, '#252c3a')}${leg(23 * swing, '#2e3748')}<path d="M-17 46Q0 36 17 46L15 76L14 104Q0 110-14 104L-15 76Z" fill="url(#vest)"/><path d="M-15.5 72h31v6h-31zM-15 88h30v6h-30z" fill="#d9dde0"/>${arm(2, 24 * swing, '#2b3d5c', '#b98767')}<rect x="-5" y="30" width="10" height="12" fill="#a9795c"/><ellipse cx="1" cy="22" rx="10.5" ry="13" fill="url(#face)"/><path d="M-13 18Q-12 3 1 3Q14 3 15 17L19 19Q6 16-13 19Z" fill="url(#helmet)"/></svg>`
}
