import { expect, test } from 'vitest'
import { installedMode, installTip } from './install.mjs'

const lock = {
  packages: {
    '': { version: '0.1.0' },
    kernel: { version: '0.1.0' },
    'node_modules/@anlan/kernel': { link: true },
    'node_modules/pg': { version: '8.1.0' },
    'node_modules/vitest': { version: '4.0.0', dev: true },
    'node_modules/other-machine': { version: '1.0.0', optional: true },
    'node_modules/sometimes': { version: '1.0.0', devOptional: true },
  },
}
const only = (...names: string[]) => ({ packages: Object.fromEntries(Object.entries(lock.packages).filter(([path]) => names.some((name) => path.endsWith(name)))) })

test('everything but the optional there is a full install', () => {
  expect(installedMode(lock, only('@anlan/kernel', 'pg', 'vitest'))).toBe('full')
})

test('without the tools it is enough to start', () => {
  expect(installedMode(lock, only('@anlan/kernel', 'pg'))).toBe('start')
})

test('a missing package, a missing workspace or another version is no install', () => {
  expect(installedMode(lock, only('@anlan/kernel', 'vitest'))).toBe('none')
  expect(installedMode(lock, only('pg', 'vitest'))).toBe('none')
  expect(installedMode(lock, { packages: { ...only('@anlan/kernel').packages, 'node_modules/pg': { version: '8.2.0' } } })).toBe('none')
})

test('an install that was cut off left no list', () => {
  expect(installedMode(lock, undefined)).toBe('none')
})

test.each([
  ['npm error code ENOTFOUND', '网络'],
  ['npm error code ENOSPC', '磁盘'],
  ['npm error code EACCES', '权限'],
  ['npm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.', '不一致'],
  ['Error: spawn npm ENOENT', 'npm'],
  ['npm error something else', '下面的信息'],
])('%s', (said, word) => {
  expect(installTip(said)).toContain(word)
})
