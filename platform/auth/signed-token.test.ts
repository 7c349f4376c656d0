import { expect, it } from 'vitest'
import { claimedBy, readToken, signToken } from './signed-token.ts'

const token = signToken('key', { permit: 'p', until: 5 })
const [body = '', seal = ''] = token.split('.')

it('is believed by whoever holds the key', () => expect(readToken('key', token)).toEqual({ permit: 'p', until: 5 }))
it('says of itself what it says, unchecked', () => expect([claimedBy(token), claimedBy('%%%'), claimedBy('')]).toEqual([{ permit: 'p', until: 5 }, undefined, undefined]))
it('is not believed under another key, with other facts, another seal, more behind it, or none', () => {
  const other = Buffer.from(JSON.stringify({ permit: 'q', until: 5 })).toString('base64url')
  for (const wrong of [`${other}.${seal}`, `${body}.${seal.slice(0, -2)}AA`, `${token}.x`, body, `${body}.`, '', '.', `${body}.${seal}A`]) expect([wrong, readToken('key', wrong)]).toEqual([wrong, undefined])
  expect(readToken('other', token)).toBeUndefined()
})
