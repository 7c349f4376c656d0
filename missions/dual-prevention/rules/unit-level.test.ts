import { describe, expect, it } from 'vitest'
import { unitLevels } from './unit-level.ts'

const event = (inherentLevel: '1' | '2' | '3' | '4' | null, residualLevel: '1' | '2' | '3' | '4' | null) => ({ inherentLevel, residualLevel })

describe('given a unit and its events', () => {
  it('when an event is graver than the unit was set, then the unit is shown by it, and that is said', () => {
    expect(unitLevels('3', [event('1', '3'), event('4', '4')])).toEqual({ inherent: '1', residual: '3', note: '单元定为一般风险，所含事件最高为重大风险，按重大风险显示' })
  })
  it('when it was set as grave as they are, or graver, then that stands', () => {
    expect(unitLevels('2', [event('2', '4'), event(null, '4')])).toEqual({ inherent: '2', residual: '4', note: null })
    expect(unitLevels('1', [event('4', '4')])).toMatchObject({ inherent: '1', note: null })
  })
  it('when one event has not been assessed after its measures, or there is none, then the residual level is unknown, not low', () => {
    expect(unitLevels('2', [event('2', '4'), event('3', null)]).residual).toBeNull()
    expect(unitLevels('2', [])).toEqual({ inherent: '2', residual: null, note: null })
  })
})
