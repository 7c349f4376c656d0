import { expect, it } from 'vitest'
import { permitSchema } from '../../contract/permit.ts'
import { requestOf, WEDNESDAY, ZHAO } from '../../testing/permit.ts'
import { draftOf, permitNumber } from './draft.ts'

it('a draft is a whole permit with its number and level', () => {
  const number = permitNumber('hot-work', '2026-11-28', 3)
  const draft = draftOf({ id: '019a0000-0000-7000-8000-000000000300', number, plan: null, package: null, replaces: null, request: requestOf('hot-work') }, ZHAO, WEDNESDAY)
  expect(permitSchema.parse(draft)).toMatchObject({ number: '动火-20261128-003', version: 1, state: 'draft', level: 'first', createdBy: ZHAO })
})
