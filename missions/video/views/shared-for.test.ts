import { expect, it } from 'vitest'
import { sharedFor } from './shared-for.ts'

it('asks once for many, again when it is old, and keeps no failure', async () => {
  let [at, asked] = [0, 0]
  const ask = sharedFor(10, () => at, async (key) => (++asked === 3 ? Promise.reject(new RangeError(key)) : `${key}${asked}`))
  expect(await Promise.all([ask('a'), ask('a')])).toEqual(['a1', 'a1'])
  at = 10
  expect(await ask('a')).toBe('a2')
  at = 20
  await expect(ask('a')).rejects.toThrow('a')
  expect(await ask('a')).toBe('a4')
})
