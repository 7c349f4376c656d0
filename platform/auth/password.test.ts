import { describe, expect, it } from 'vitest'
import { hashPassword, passwordMatches, passwordWeakness } from './password.ts'

describe('a new password', () => {
  it.each([
    ['Ab1-567', '密码至少 8 位'],
    [`a1${'x'.repeat(127)}`, '密码最多 128 位'],
    ['abcdefgh', '密码至少包含字母、数字、符号中的两种'],
    ['12345678', '密码至少包含字母、数字、符号中的两种'],
    ['xZhang-2026', '密码不能包含账号'],
  ])('%s is refused', (password, why) => {
    expect(passwordWeakness(password, 'zhang')).toBe(why)
  })
  it.each(['anlan-2026', 'Abcdefgh', '安澜安澜安澜2026', `a1${'x'.repeat(126)}`])('%s is good enough', (password) => {
    expect(passwordWeakness(password, 'zhang')).toBeUndefined()
  })
})

describe('what is kept of it', () => {
  it('is argon2id with salt of its own, and opens to the same password only', async () => {
    const [one, two] = await Promise.all([hashPassword('anlan-2026'), hashPassword('anlan-2026')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(two)
    expect(await Promise.all([passwordMatches(one, 'anlan-2026'), passwordMatches(one, 'anlan-2027')])).toEqual([true, false])
  })
})
