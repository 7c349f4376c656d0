import { expect, test } from 'vitest'
import type { Settings } from './settings.ts'
import { welcome } from './welcome.ts'

const settings: Settings = { mode: 'demo', port: 8080, stationPort: 8090, dataFolder: '/d' }
const accounts = [
  { role: '安全管理员', name: '周敏', account: 'zhoumin', password: 'p1', where: '电脑' },
  { role: '班组长', name: '欧阳建国', account: 'oyjg', password: 'p2', where: '手机' },
]

test('the demonstration tells its addresses and its accounts in columns', () => {
  const lines = welcome({ settings, networks: ['10.0.0.5'], accounts }).split('\n')
  expect(lines).toContain('  电脑访问    http://127.0.0.1:8080/')
  expect(lines).toContain('  省级接收站  http://127.0.0.1:8090/')
  expect(lines).toContain('  安全管理员  周敏      zhoumin  p1    电脑')
  expect(lines).toContain('  班组长      欧阳建国  oyjg     p2    手机')
})

test('without TLS it does not promise what a phone cannot open', () => {
  const text = welcome({ settings, networks: ['10.0.0.5'], accounts })
  expect(text).toContain('仅限本机')
  expect(text).not.toContain('10.0.0.5')
})

test('with TLS it names every network and the certificate to trust', () => {
  const text = welcome({ settings: { ...settings, tls: 'demo' }, networks: ['10.0.0.5', '192.168.1.2'], accounts, authority: '/d/tls/ca.pem' })
  expect(text).toContain('https://10.0.0.5:8080/m/  https://192.168.1.2:8080/m/')
  expect(text).toContain('/d/tls/ca.pem')
})

test('production shows neither accounts nor a station', () => {
  const text = welcome({ settings: { ...settings, mode: 'production' }, networks: [], accounts })
  expect(text).not.toContain('zhoumin')
  expect(text).not.toContain('接收站')
})
