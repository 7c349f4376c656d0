import { expect, it } from 'vitest'
import { readSettings } from './settings.ts'

const PLATFORM = '34020000002000000001'

it('takes no devices of GB/T 28181 unless a port is named', () => {
  expect(readSettings({}).gb).toBeUndefined()
})

it('a platform without a number or a password is not opened: anybody could register', () => {
  for (const more of [{}, { RECORDER_GB_ID: PLATFORM }, { RECORDER_GB_ID: '1', RECORDER_GB_PASSWORD: 'x' }]) expect(() => readSettings({ RECORDER_GB_PORT: '5060', ...more })).toThrow('RECORDER_GB_ID')
})

it('reads ports, algorithm and keepalive', () => {
  const base = { RECORDER_GB_PORT: '5061', RECORDER_GB_ID: PLATFORM, RECORDER_GB_PASSWORD: 'x' }
  expect(readSettings(base).gb).toEqual({ id: PLATFORM, password: 'x', port: 5_061, bind: '0.0.0.0', host: '', algorithm: 'MD5', keepaliveMs: 60_000, mediaPorts: undefined })
  expect(readSettings({ ...base, RECORDER_GB_MEDIA_PORTS: '30000-30100', RECORDER_GB_ALGORITHM: 'SHA-256', RECORDER_GB_KEEPALIVE_SECONDS: '30', RECORDER_GB_HOST: '10.1.2.3' }).gb).toMatchObject({ mediaPorts: { from: 30_000, to: 30_100 }, algorithm: 'SHA-256', keepaliveMs: 30_000, host: '10.1.2.3' })
})
