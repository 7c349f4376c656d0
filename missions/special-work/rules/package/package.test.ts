import { describe, expect, it } from 'vitest'
import { detailOf, permitOf, requestOf } from '../../testing/permit.ts'
import { joined, kindsToMake, requestFor } from './link-drafts.ts'
import { turnIn } from './order.ts'

const { detail: _detail, links: _links, ...shared } = requestOf('hot-work')

describe('a package', () => {
  it('makes the kinds that are not there, each with the shared data and the links', () => {
    const draft = permitOf('hot-work', 'draft')
    expect(kindsToMake(['hot-work', 'height', 'height'], [draft])).toEqual({ accepted: true, value: ['height'] })
    expect(requestFor('height', shared, ['a', 'b'])).toMatchObject({ content: shared.content, links: ['a', 'b'], detail: { kind: 'height', metres: 2 } })
  })

  it('adds nothing to what has been asked for, but may be saved again', () => {
    const asked = permitOf('hot-work', 'preparing')
    expect(kindsToMake(['hot-work', 'height'], [asked])).toMatchObject({ accepted: false, refusal: { code: 'package-begun' } })
    expect(kindsToMake(['hot-work'], [asked])).toEqual({ accepted: true, value: [] })
  })

  it('keeps what a draft has of its own, and never links it to itself', () => {
    const draft = permitOf('hot-work', 'draft', { request: requestOf('hot-work', { links: ['other'] }) })
    expect(joined(draft, { ...shared, content: '新内容' }, ['x', draft.id])).toMatchObject({ content: '新内容', links: ['other', 'x'], detail: { methods: ['electric-welding'] } })
  })

  it('isolates first and opens last', () => {
    const order = (kind: 'blinding' | 'hot-work' | 'confined-space', over: object = {}) => turnIn(detailOf(kind, over)).order
    expect([order('blinding'), order('confined-space'), order('hot-work'), order('blinding', { action: 'remove' })]).toEqual([1, 4, 6, 7])
  })
})
