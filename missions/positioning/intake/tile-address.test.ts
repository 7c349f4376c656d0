import { describe, expect, it } from 'vitest'
import { decideTiles, tileAddress, tileHostsOf } from './tile-address.ts'

const hosts = tileHostsOf(' Maps.example ，10.1.2.3:8080;\nt0.maps.example:443')
const TILE = { z: '16', x: '5', y: '7' }
const at = (template: string) => tileAddress(template, TILE, hosts)

describe('where tiles come from', () => {
  it('is a host that was named, at its port', () => {
    expect(hosts).toEqual(['maps.example', '10.1.2.3:8080', 't0.maps.example:443'])
    expect(at('https://maps.example/w/{z}/{x}/{y}.png?k={z}')).toBe('https://maps.example/w/16/5/7.png?k=16')
    expect(at('http://10.1.2.3:8080/{z}/{x}/{y}')).toBe('http://10.1.2.3:8080/16/5/7')
    expect(at('https://t0.maps.example/{z}/{x}/{y}')).toBe('https://t0.maps.example/16/5/7')
  })
  it.each([
    'http://10.1.2.3/{z}/{x}/{y}', 'http://10.1.2.3:81/{z}/{x}/{y}', 'http://t0.maps.example/{z}/{x}/{y}', 'http://127.0.0.1/{z}/{x}/{y}', 'https://maps.example.evil/{z}/{x}/{y}',
    'https://maps.example@evil/{z}/{x}/{y}', 'https://:p@maps.example/{z}/{x}/{y}', 'https://{z}.example/{x}/{y}', 'ftp://maps.example/{z}/{x}/{y}', 'file:///etc/{z}/{x}/{y}', 'maps.example/{z}/{x}/{y}',
  ])('is not %s', (template) => {
    expect(at(template)).toBeNull()
    expect(decideTiles(template, hosts)).toMatchObject({ accepted: false, refusal: { code: 'tile-host', field: 'data.tiles', message: expect.stringContaining('TILE_HOSTS') } })
  })
  it('may be nowhere: the plan stands alone', () => {
    expect(decideTiles('', [])).toEqual({ accepted: true, value: undefined })
    expect(decideTiles('https://maps.example/{z}/{x}/{y}', hosts)).toMatchObject({ accepted: true })
    expect(decideTiles('https://maps.example/{z}/{x}/{y}', tileHostsOf(''))).toMatchObject({ refusal: { message: expect.stringContaining('“maps.example”') } })
  })
})
