import { expect, it } from 'vitest'
import { issueAddress, issuedNext, issuedState, kindTitle } from './order-words.ts'

it('says state, kind and whose turn it is', () => {
  expect([issuedState({ state: 'signed', overdue: true }), issuedState({ state: 'closed', overdue: false })]).toEqual([{ words: '已签收，已超期', tone: 'late' }, { words: '已销号', tone: 'done' }])
  expect([kindTitle({ kind: 'warning', level: 'red' }), kindTitle({ kind: 'notice', level: null })]).toEqual(['红色预警', '通报'])
  expect(issuedNext('finished')).toContain('销号')
})

it('begins a new order with what is known', () => {
  expect(decodeURIComponent(issueAddress({ kind: 'supervision', enterprise: 'e', subject: 'danger:d', title: '督办', content: '' }))).toBe('/district-supervision/orders/new?kind=supervision&enterprise=e&subject=danger:d&title=督办')
})
