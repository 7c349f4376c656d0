import { describe, expect, it } from 'vitest'
import type { Device } from '../contract/on-site.ts'
import { decideDevice, explosionState } from './explosion-proof.ts'

const device = (over: Partial<Device> = {}): Device => ({ state: 'on', area: '甲苯罐区', explosive: true, here: null, ...over })
const terminal = (explosionProof: boolean) => ({ id: '019a0000-0000-7000-8000-000000000001', name: '罐区终端', explosionProof })

describe('explosionState', () => {
  it('is nothing where no area is marked', () => expect(explosionState('always', { areas: 0, terminals: 3 })).toBe('none'))
  it('holds by itself once there is a terminal for it', () => {
    expect(explosionState('auto', { areas: 1, terminals: 1 })).toBe('on')
    expect(explosionState('auto', { areas: 1, terminals: 0 })).toBe('warned')
  })
  it('holds always or never where the enterprise says so', () => {
    expect(explosionState('always', { areas: 1, terminals: 0 })).toBe('on')
    expect(explosionState('off', { areas: 1, terminals: 1 })).toBe('warned')
  })
})

describe('decideDevice', () => {
  it('refuses a phone and a plain terminal in an explosive area, with the clause', () => {
    expect(decideDevice(device())).toMatchObject({ accepted: false, refusal: { code: 'not-explosion-proof', kind: 'forbidden', clause: 'AQ 3064.2-2025 7.1' } })
    expect(decideDevice(device({ here: terminal(false) })).accepted).toBe(false)
  })
  it('lets a terminal that is made for it pass, and any device elsewhere or while nothing is enforced', () => {
    expect(decideDevice(device({ here: terminal(true) })).accepted).toBe(true)
    expect(decideDevice(device({ explosive: false })).accepted).toBe(true)
    expect(decideDevice(device({ state: 'warned' })).accepted).toBe(true)
  })
})
