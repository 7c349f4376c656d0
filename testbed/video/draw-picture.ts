import sharp from 'sharp'
import { beijingMinute } from '@anlan/kernel/time'

const [WIDTH, HEIGHT] = [640, 360]
const two = (value: number): string => String(value).padStart(2, '0')
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A tank farm with somebody walking through it, the camera's name and the time: a picture that moves, so that a standing one is noticed. */
export const drawPicture = (name: string, at: number): Promise<Buffer> => {
  const seconds = at / 1_000
  const walk = 40 + ((seconds * 24) % (WIDTH - 80))
  const step = Math.sin(seconds * 6) * 7
  const tank = (x: number, y: number, wide: number, high: number) => `<rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="#8d9a98"/><ellipse cx="${x + wide / 2}" cy="${y}" rx="${wide / 2}" ry="${wide / 8}" fill="#a7b3b1"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="Noto Sans CJK SC, sans-serif">
    <rect width="${WIDTH}" height="${HEIGHT}" fill="#54605e"/><rect y="${HEIGHT - 110}" width="${WIDTH}" height="110" fill="#707a77"/>
    ${tank(70, 110, 130, 160)}${tank(250, 90, 150, 180)}${tank(450, 120, 120, 150)}
    <g transform="translate(${walk} ${HEIGHT - 70})"><circle cy="-34" r="8" fill="#f2c230"/><rect x="-7" y="-26" width="14" height="28" fill="#e0662f"/><path d="M-3 2 L${-3 - step} 26 M3 2 L${3 + step} 26" stroke="#26302e" stroke-width="5"/></g>
    <rect width="${WIDTH}" height="34" fill="#101817" opacity=".55"/><text x="12" y="24" font-size="18" fill="#fff">${escape(name)}</text>
    <text x="${WIDTH - 12}" y="24" font-size="18" fill="#fff" text-anchor="end">${beijingMinute(at)}:${two(new Date(at).getSeconds())}.${Math.floor((at % 1_000) / 100)}</text></svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 70 }).toBuffer()
}
