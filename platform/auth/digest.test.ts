import { expect, it } from 'vitest'
import { answerDigest, challenge, provesDigest, readDigest } from './digest.ts'

it('answers as the example of RFC 2617 3.5 does', () => {
  const asked = 'Digest realm="testrealm@host.com", qop="auth,auth-int", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"'
  const answer = answerDigest(asked, 'GET', '/dir/index.html', { user: 'Mufasa', password: 'Circle Of Life' }, '0a4f113b') ?? ''
  expect(readDigest(answer)).toMatchObject({ response: '6629fae49393a05397450978507c4ef1', opaque: '5ccc069c403ebaf9f0171e9517f40e41', nc: '00000001' })
})

it('answers as the example of RFC 7616 3.9.1 does', () => {
  const asked = 'Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=SHA-256, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"'
  const answer = answerDigest(asked, 'GET', '/dir/index.html', { user: 'Mufasa', password: 'Circle of Life' }, 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ') ?? ''
  expect(readDigest(answer)?.['response']).toBe('753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1')
})

it('proves the right password for its own challenge and nothing else', () => {
  const asked = { realm: '3402000000', nonce: 'n1', algorithm: 'MD5' } as const
  const who = { user: '34020000001320000001', password: '12"3\\4' }
  const said = answerDigest(challenge(asked), 'REGISTER', 'sip:x', who, 'c') ?? ''
  // As devices of older editions answer: without `qop`.
  const plain = answerDigest('Digest realm="3402000000", nonce="n1"', 'REGISTER', 'sip:x', who, 'c') ?? ''
  expect([provesDigest(said, 'REGISTER', asked, who), provesDigest(plain, 'REGISTER', asked, who)]).toEqual([true, true])
  expect([
    provesDigest(said, 'REGISTER', asked, { ...who, password: 'x' }), provesDigest(said, 'REGISTER', { ...asked, nonce: 'n2' }, who), provesDigest(said, 'MESSAGE', asked, who),
    provesDigest(said, 'REGISTER', { ...asked, algorithm: 'SHA-256' }, who), provesDigest('Basic eDp5', 'REGISTER', asked, who), provesDigest('', 'REGISTER', asked, who),
  ]).toEqual([false, false, false, false, false, false])
  expect(answerDigest('Digest realm="x", nonce="y", algorithm=SHA-512-256', 'GET', '/', who, 'c')).toBeUndefined()
})
