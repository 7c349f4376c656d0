import { describe, expect, it } from 'vitest'
import { BrokenInvariant } from './fault.ts'
import { defineLifecycle, nextMoves, step } from './lifecycle.ts'

const danger = defineLifecycle({
  name: 'danger',
  states: { open: '待整改', mended: '待验收', closed: '已销号' },
  initial: 'open',
  moves: {
    mend: { title: '整改', from: ['open'], to: 'mended', may: ['worker', 'team-leader'] },
    close: { title: '验收', from: ['mended'], to: 'closed', may: ['safety-manager'] },
    return: { title: '退回', from: ['mended', 'closed'], to: 'open', may: ['safety-manager', 'team-leader'] },
  },
})

describe('a lifecycle', () => {
  it('may go in circles and lists its moves in any order', () => {
    const { mend, close, return: back } = danger.moves
    expect(defineLifecycle({ ...danger, moves: { return: back, close, mend } }).initial).toBe('open')
  })
  it('with a state that no move leads to is refused when it is defined', () => {
    const islands = { ...danger, states: { ...danger.states, lost: '失踪', found: '找到' }, moves: { ...danger.moves, find: { title: '找到', from: ['lost'], to: 'found', may: [] } } } as const
    expect(() => defineLifecycle(islands)).toThrow(BrokenInvariant)
    expect(() => defineLifecycle(islands)).toThrow('danger: no move leads to lost, found')
  })
})

describe('a move', () => {
  it('leads on from where it may start', () => {
    expect(step(danger, 'open', 'mend')).toEqual({ accepted: true, value: 'mended' })
    expect(step(danger, 'closed', 'return')).toEqual({ accepted: true, value: 'open' })
  })
  it('is a conflict from anywhere else: the words name the state as it is and as it would have to be', () => {
    expect(step(danger, 'open', 'return')).toEqual({
      accepted: false,
      refusal: {
        code: 'danger-not-return',
        message: '当前状态为“待整改”，只有“待验收”、“已销号”时才能退回。请刷新后查看最新状态',
        kind: 'conflict',
        facts: { state: 'open' },
      },
    })
  })
  it('is offered to who may make it now', () => {
    expect(nextMoves(danger, 'mended', ['safety-manager'])).toEqual(['close', 'return'])
    expect(nextMoves(danger, 'mended', ['worker', 'team-leader'])).toEqual(['return'])
    expect(nextMoves(danger, 'open', ['safety-manager'])).toEqual([])
    expect(nextMoves(danger, 'mended', [])).toEqual([])
  })
})
