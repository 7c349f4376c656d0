/** Places of the fictitious plant as SVG of 640 × 360: what its cameras look at. */

const shade = (id: string, ...inks: readonly string[]): string => `<linearGradient id="${id}">${inks.map((ink, at) => `<stop offset="${at / (inks.length - 1)}" stop-color="${ink}"/>`).join('')}</linearGradient>`
const down = (id: string, from: string, to: string): string => `<linearGradient id="${id}" x2="0" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`
const DEFS = `<defs>${shade('steel', '#6d7977', '#cfd6d4', '#9aa5a3', '#626e6c')}${shade('pipe', '#4c5a58', '#a9b5b2', '#4f5d5b')}${down('sky', '#a9bac2', '#c3ced2')}${down('ground', '#8b908c', '#666a66')}${down('wall', '#b7b6ac', '#9c9b91')}${down('floor', '#7d8380', '#5a5f5d')}<filter id="grain"><feTurbulence type="fractalNoise" baseFrequency=".7" numOctaves="2"/><feColorMatrix values="0 0 0 0 .45 0 0 0 0 .46 0 0 0 0 .45 0 0 0 .3 0"/></filter></defs>`
const GRAIN = '<rect width="640" height="360" filter="url(#grain)"/>'
const tank = (x: number, y: number, wide: number, high: number): string => `<ellipse cx="${x + wide / 2}" cy="${y + high}" rx="${wide / 2}" ry="${wide / 12}" fill="#00000055"/><rect x="${x}" y="${y}" width="${wide}" height="${high}" fill="url(#steel)"/><ellipse cx="${x + wide / 2}" cy="${y}" rx="${wide / 2}" ry="${wide / 12}" fill="#dbe1df"/><path d="M${x} ${y + high * 0.4}h${wide}M${x} ${y + high * 0.7}h${wide}" stroke="#7f8b89" stroke-width="1.5"/>`
const rail = (y: number): string => `<path d="M0 ${y}H640M0 ${y + 14}H640" stroke="#d9b63a" stroke-width="3"/>${Array.from({ length: 11 }, (_, at) => `<path d="M${at * 64} ${y}v34" stroke="#c9a62f" stroke-width="4"/>`).join('')}`
const outdoor = (inner: string): string => `${DEFS}<rect width="640" height="360" fill="url(#sky)"/><rect y="196" width="640" height="164" fill="url(#ground)"/>${inner}${GRAIN}`
const indoor = (inner: string): string => `${DEFS}<rect width="640" height="360" fill="url(#wall)"/><path d="M0 236H640V360H0Z" fill="url(#floor)"/>${inner}${GRAIN}`
const cabinet = (x: number): string => `<rect x="${x}" y="92" width="78" height="158" fill="#8e9a98" stroke="#5d6866" stroke-width="2"/><rect x="${x + 12}" y="108" width="54" height="36" fill="#26302f"/><circle cx="${x + 22}" cy="164" r="5" fill="#4e9f6d"/><circle cx="${x + 40}" cy="164" r="5" fill="#b0503f"/><path d="M${x + 12} 190h54M${x + 12} 204h54M${x + 12} 218h54" stroke="#6d7876" stroke-width="3"/>`
const screen = (x: number): string => `<rect x="${x}" y="64" width="112" height="68" fill="#1a2422" stroke="#4a5654" stroke-width="4"/><path d="M${x + 12} 112l22-20 18 12 26-28 22 18" stroke="#5fae86" stroke-width="3" fill="none"/>`

export const GROUNDS = {
  /** Behind the yellow line at the right lies the bund. */
  tanks: outdoor(`${tank(60, 70, 130, 150)}${tank(240, 48, 160, 176)}${tank(460, 84, 126, 140)}<path d="M410 236L640 236V360H330Z" fill="#7a7668"/><path d="M330 360L410 236H640" stroke="#d8b43c" stroke-width="5" fill="none"/>`),
  hall: indoor(`<path d="M0 60H640" stroke="url(#pipe)" stroke-width="22"/><path d="M0 96H640" stroke="#8f9a97" stroke-width="10"/>${tank(90, 110, 96, 130)}${tank(430, 110, 96, 130)}<rect x="270" y="120" width="88" height="118" fill="#6f8a92"/><path d="M314 120v118" stroke="#566e75" stroke-width="3"/>`),
  yard: outdoor(`<rect x="40" y="112" width="220" height="104" fill="#9aa39e"/><path d="M40 112h220l-18-24H58Z" fill="#76827d"/>${tank(330, 120, 90, 100)}${tank(440, 120, 90, 100)}${rail(232)}`),
  substation: outdoor(`<rect x="120" y="72" width="400" height="150" fill="#b3ada0"/><rect x="160" y="112" width="70" height="110" fill="#5f6f74"/><rect x="290" y="104" width="90" height="60" fill="#7d8f95"/><rect x="420" y="112" width="70" height="110" fill="#5f6f74"/>${rail(250)}`),
  room: indoor(`${screen(150)}${screen(270)}${screen(390)}${cabinet(24)}${cabinet(538)}`),
} as const
export type Ground = keyof typeof GROUNDS

