import { describe, expect, it } from 'vitest'
import { SECOND } from '@anlan/kernel/time'
import { hearCamera, isSilent, stateOf } from './camera-state.ts'

const live = { recording: true, since: 5, heardAt: 10 }

describe('a camera', () => {
  it('is told of when its recording ends and when it is back', () => {
    expect(hearCamera(undefined, true, 20)).toEqual({ live: { recording: true, since: 20, heardAt: 20 }, told: null })
    expect(hearCamera(undefined, false, 20).told).toBe('lost')
    expect(hearCamera(live, true, 20)).toEqual({ live: { recording: true, since: 5, heardAt: 20 }, told: null })
    expect(hearCamera(live, false, 20)).toEqual({ live: { recording: false, since: 20, heardAt: 20 }, told: 'lost' })
    expect(hearCamera({ ...live, recording: false }, true, 20).told).toBe('back')
  })

  it('is silent after twenty seconds, and only when it was recorded', () => {
    expect(isSilent(live, 10 + 19 * SECOND)).toBe(false)
    expect(isSilent(live, 10 + 20 * SECOND)).toBe(true)
    expect(isSilent({ ...live, recording: false }, 10 + 60 * SECOND)).toBe(false)
  })

  it('has a state of its own for everything that is not known', () => {
    const camera = { stopped: false, recorder: 'R' }
    expect([stateOf({ ...camera, stopped: true }, live), stateOf({ ...camera, recorder: '' }, live), stateOf(camera, undefined), stateOf(camera, live), stateOf(camera, { ...live, recording: false })]).toEqual(['stopped', 'unbound', 'never', 'recording', 'lost'])
  })
})
