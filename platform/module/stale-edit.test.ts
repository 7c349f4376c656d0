import { expect, it } from 'vitest'
import { staleEdit } from './stale-edit.ts'

it('says who was first, when on the plant’s wall clock, and what stands now', () => {
  const at = Date.parse('2026-01-09T08:05:59+08:00')
  expect(staleEdit({ by: '李四', at }, { version: 3 })).toEqual({
    accepted: false,
    refusal: {
      code: 'stale',
      message: '李四已于1月9日 08:05修改，请核对最新内容后再提交',
      kind: 'conflict',
      facts: { changedBy: '李四', changedAt: at, current: { version: 3 } },
    },
  })
})
