import { describe, expect, it } from 'vitest'
import { openDoor } from './door.ts'
import { openMemoryIntake } from './testing/memory-intake.ts'

describe('the door', () => {
  it('asks once for many, lets nobody else in, and does not ask at all for what cannot be', async () => {
    const intake = openMemoryIntake()
    const source = intake.addSource('引擎', 't')
    const door = openDoor(intake)
    const found = await Promise.all(Array.from({ length: 50 }, () => door.check({ source: source.id, token: 't' })))
    expect(found.every((it) => it === source)).toBe(true)
    expect(intake.asked).toBe(1)
    expect(await door.check({ source: source.id, token: 'u' })).toBeUndefined()
    expect(intake.asked).toBe(2)
    expect(await door.check({ source: 'x'.repeat(65), token: 't' })).toBeUndefined()
    expect(intake.asked).toBe(2)
  })
  it('turns strangers away while too many knock, and asks again after a failure', async () => {
    const intake = openMemoryIntake()
    const door = openDoor({ ...intake, authenticate: () => new Promise(() => undefined) }, 2)
    void door.check({ source: 'a', token: 't' })
    void door.check({ source: 'b', token: 't' })
    await expect(door.check({ source: 'c', token: 't' })).rejects.toMatchObject({ code: 'positioning-door-busy' })
    let asked = 0
    const failing = openDoor({ ...intake, authenticate: () => Promise.reject(new TypeError(String((asked += 1)))) })
    for (let times = 0; times < 2; times += 1) await expect(failing.check({ source: 'a', token: 't' })).rejects.toThrow(TypeError)
    expect(asked).toBe(2)
  })
})
