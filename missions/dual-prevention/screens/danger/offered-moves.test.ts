import { expect, test } from 'vitest'
import { danger } from '../../testing/sample-records.ts'
import { isMeant, leadingMove } from './offered-moves.ts'

const asked = { extensionAsked: {} as never }
const plan = (state: string) => ({ level: '1' as const, treatment: { state } as never })

test('a step that means nothing for the danger is not offered', () => {
  expect([isMeant('rectify', danger()), isMeant('ask-extension', danger()), isMeant('grant-extension', danger()), isMeant('refuse-extension', danger(asked))]).toEqual([true, true, false, true])
  expect([isMeant('release', danger()), isMeant('supervise', danger()), isMeant('tell-major', danger()), isMeant('co-accept', danger({ level: '1' }))]).toEqual([false, true, false, true])
  expect(isMeant('release', danger({ supervision: {} as never, level: '1' }))).toBe(false)
  expect([isMeant('plan-treatment', danger(plan('approved'))), isMeant('approve-treatment', danger(plan('submitted'))), isMeant('return-treatment', danger(plan('returned')))]).toEqual([false, true, false])
})

test('what is waited for most leads', () => {
  expect(leadingMove(['rectify', 'ask-extension'], danger())).toBe('rectify')
  expect(leadingMove(['rectify', 'plan-treatment', 'tell-major'], danger({ level: '1' }))).toBe('tell-major')
  expect(leadingMove(['rectify', 'plan-treatment', 'tell-major'], danger({ level: '1', majorReport: {} as never }))).toBe('plan-treatment')
  expect(leadingMove(['rectify', 'tell-major'], danger({ ...plan('approved'), majorReport: {} as never }))).toBe('rectify')
  expect(leadingMove(['rectify', 'grant-extension'], danger(asked))).toBe('grant-extension')
  expect(leadingMove([], danger())).toBeUndefined()
})
