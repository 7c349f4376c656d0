import { expect, test } from 'vitest'
import { chooseRunAs } from './run-as.ts'

const all = () => true
const only = (...programs: string[]) => (prefix: readonly string[]) => prefix.filter((word) => /^[a-z]+$/.test(word)).every((word) => programs.includes(word))

test('an ordinary user runs it plainly, tethered where the system can', async () => {
  expect(await chooseRunAs('/', all, 1000)).toEqual({ prefix: ['setpriv', '--pdeathsig', 'INT'] })
  expect(await chooseRunAs('/', () => false, 1000)).toEqual({ prefix: [] })
})

test('root runs it in a name space of its own', async () => {
  expect((await chooseRunAs('/', all, 0)).prefix).toEqual(['unshare', '-U', '--map-user=1000', '--map-group=1000', 'setpriv', '--pdeathsig', 'INT'])
  expect((await chooseRunAs('/', only('unshare'), 0)).prefix).toEqual(['unshare', '-U', '--map-user=1000', '--map-group=1000'])
})

test('where name spaces are forbidden root gives it away', async () => {
  expect(await chooseRunAs('/', only('setpriv'), 0)).toMatchObject({ uid: 65_534, gid: 65_534 })
})
