import { expect, it } from 'vitest'
import { print } from '@anlan/platform/paper/print'
import type { MapZone } from '../contract/risk-map.ts'
import { id, NOW } from '../testing/sample-records.ts'
import { mapPaper } from './map-paper.ts'
import { mapSvg } from './map-svg.ts'
import { worksheetPaper } from './worksheet-paper.ts'

const AT = { at: NOW, by: '周安全', address: 'https://anlan.example' }
const box = (x: number) => [{ x, y: 10 }, { x: x + 60, y: 10 }, { x: x + 60, y: 50 }, { x, y: 50 }]
const zone = (n: number, more: Partial<MapZone> = {}): MapZone => ({
  id: id(n), name: `${n} 号罐区`, kind: 'area', polygon: box(n * 80), explosive: false, units: [id(n)], unitNames: ['储罐区'], departments: ['储运车间'], inherent: '1', residual: '4', ...more,
})
const ground = { name: '厂区', widthMetres: 300, heightMetres: 200, image: '' }
const map = { orgName: '蓝跃涂料', face: 'inherent', plan: ground, zones: [zone(0), zone(1, { explosive: true, inherent: null, units: [], unitNames: [], departments: [] })], units: [{ id: id(9), name: '无处' }], placeless: [id(9)], unknownAreas: [], confirmation: { on: null, by: null } }

it('draws each zone in the colour of the face that is asked for, its name beside it, and escapes what people wrote', () => {
  const svg = mapSvg(ground, [zone(0, { name: '<罐&区>' }), zone(1, { explosive: true, residual: null })], 'residual')
  expect(svg).toContain('&lt;罐&amp;区&gt;')
  expect(svg.match(/<polygon/g)).toHaveLength(2)
  expect(svg).toContain('fill="#1677ff"')
  expect(svg).not.toContain('#cf1322')
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(1)
})

it('prints the map as vectors with its list, also before there is a plan', async () => {
  const whole = await print({ title: mapPaper.title, content: mapPaper.compose(map as never, AT), at: NOW, landscape: true })
  expect(whole.subarray(0, 5).toString()).toBe('%PDF-')
  expect(whole.includes('/Subtype /Image')).toBe(false)
  expect(JSON.stringify(mapPaper.compose({ ...map, plan: null, placeless: [] } as never, AT))).toContain('还没有设置厂区尺寸')
  expect(JSON.stringify(mapPaper.compose(map as never, AT))).toContain('未标注位置的风险单元：无处')
})

it('prints a work sheet with its levels and the places for hands', async () => {
  const measure = { description: '检查密封圈', classify2: '3-2', dataSrc: '2', controlLevel: 'team' }
  const row = { subject: '连接鹤管', hazard: '密封不严', consequence: '泄漏', existing: [measure, measure], rating: { method: 'LEC', l: 3, e: 6, c: 15 }, suggested: [], residual: null }
  const sheet = { kind: 'SCL', state: 'approved', title: '鹤管', place: '', author: { name: '李班长' }, members: [{ name: '李班长' }], confirmed: [{ name: '李班长', at: NOW }], approved: { name: '钱总', at: NOW }, rows: [row, { ...row, rating: { method: 'LS', l: 3, s: 3 } }, { ...row, rating: null }] }
  const content = worksheetPaper.compose({ orgName: '蓝跃涂料', worksheet: sheet, unitName: '装卸区', judged: [{ inherent: '2', residual: null }], open: [], timeline: [] } as never, AT)
  expect(JSON.stringify(content)).toContain('偏离标准可能导致的后果')
  expect((await print({ title: worksheetPaper.title, content, at: NOW, landscape: true })).subarray(0, 5).toString()).toBe('%PDF-')
  expect(JSON.stringify(worksheetPaper.compose({ orgName: '蓝跃涂料', worksheet: { ...sheet, approved: null, confirmed: [] }, unitName: '装卸区', judged: [], open: [], timeline: [] } as never, AT))).not.toContain('已确认')
})
