import { expect, it } from 'vitest'
import { placeWords } from './place-words.ts'

it('says an area once', () => {
  expect(placeWords({ area: '变配电室', spot: '变配电室北侧' })).toBe('变配电室北侧')
  expect(placeWords({ area: '罐区', spot: '3 号罐' })).toBe('罐区 3 号罐')
  expect(placeWords({ area: '罐区', spot: '3 号罐' }, ' · ')).toBe('罐区 · 3 号罐')
  expect([placeWords({ area: '', spot: '门口' }), placeWords({ area: '罐区', spot: '' })]).toEqual(['门口', '罐区'])
})
