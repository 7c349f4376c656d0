import { expect, it } from 'vitest'
import type { Asked } from '../../contract/sign.ts'
import { signItems } from './sign-items.ts'

const asked = (person: string, more: Partial<Asked> = {}): Asked => ({ person, name: '王芳', state: 'asked', since: 0, answerBy: 9, signedAt: null, plan: '厂区', x: 0, y: 0, floor: 1, fenceName: null, mayVouch: true, ...more })

it('waits for my own sign, and for a word on the others', () => {
  expect(signItems({ now: 0, mine: null, last: null, others: [] })).toEqual([])
  expect(signItems({ now: 0, mine: asked('me', { state: 'answered' }), last: null, others: [] })).toEqual([])
  expect(signItems({ now: 0, mine: asked('me'), last: null, others: [asked('a', { state: 'unanswered', answerBy: null, fenceName: '罐区' })] })).toMatchObject([
    { title: '请报平安', level: 'yellow', dueAt: 9 }, { title: '王芳失联，看见请登记', detail: '最后在罐区 · 未应答', level: 'orange' },
  ])
  expect(signItems({ now: 0, mine: asked('me', { state: 'unanswered' }), last: null, others: [asked('a')] })).toMatchObject([{ level: 'orange', detail: '定位终端失联，应答时间已过' }, { detail: '最后在厂区', level: 'yellow' }])
})
