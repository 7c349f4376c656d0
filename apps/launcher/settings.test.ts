import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('nothing set is the demonstration beside the code', () => {
  expect(readSettings({}, '/code')).toEqual({
    accepted: true,
    value: { mode: 'demo', port: 8080, stationPort: 8090, dataFolder: '/code/.data', databaseUrl: undefined, tls: undefined },
  })
})

test('an empty variable is one not set', () => {
  expect(readSettings({ PORT: '', DATA_DIR: '', DATABASE_URL: '', ANLAN_MODE: '', TLS_CERT: '', ANLAN_TLS: '' }, '/code')).toEqual(readSettings({}, '/code'))
})

test('everything set is taken as it is', () => {
  const env = { PORT: '80', STATION_PORT: '81', DATA_DIR: '/d', DATABASE_URL: 'postgresql://h/d', ANLAN_MODE: 'production', TLS_CERT: '/c', TLS_KEY: '/k' }
  expect(readSettings(env, '/code')).toEqual({
    accepted: true,
    value: { mode: 'production', port: 80, stationPort: 81, dataFolder: '/d', databaseUrl: 'postgresql://h/d', tls: { cert: '/c', key: '/k' } },
  })
})

test.each([
  [{ PORT: 'http' }, 'bad-port', 'PORT'],
  [{ PORT: '0' }, 'bad-port', 'PORT'],
  [{ STATION_PORT: '65536' }, 'bad-port', 'STATION_PORT'],
  [{ PORT: '8090' }, 'same-port', 'STATION_PORT'],
  [{ ANLAN_MODE: 'test' }, 'bad-mode', 'ANLAN_MODE'],
  [{ TLS_CERT: '/c' }, 'half-tls', 'TLS_KEY'],
  [{ ANLAN_TLS: 'yes' }, 'bad-tls', 'ANLAN_TLS'],
])('%j is refused by name', (env, code, variable) => {
  const decision = readSettings(env, '/code')
  expect(decision).toMatchObject({ accepted: false, refusal: { code, message: expect.stringContaining(variable) } })
})

test('production has no station of its own, so its port cannot clash', () => {
  expect(readSettings({ PORT: '8090', ANLAN_MODE: 'production' }, '/code').accepted).toBe(true)
})
