import { expect, it } from 'vitest'
import { pointAlarm } from './point-alarm-level.ts'

it('grades gas higher than a level, and tells silence to nobody one by one', () => {
  const of = (quantity: string, condition: Parameters<typeof pointAlarm>[1]) => pointAlarm({ quantity }, condition)
  expect(of('combustible-gas', 'high-high')).toEqual({ kind: 'gas', level: 'red' })
  expect(of('toxic-gas', 'high')).toEqual({ kind: 'gas', level: 'orange' })
  expect(of('oxygen', 'low')).toEqual({ kind: 'gas', level: 'orange' })
  expect(of('oxygen', 'fault')).toEqual({ kind: 'point-alarm', level: 'yellow' })
  expect((['low', 'high', 'high-high', 'fault'] as const).map((condition) => of('level', condition)?.level)).toEqual(['yellow', 'yellow', 'orange', 'blue'])
  expect(of('level', 'silent')).toBeNull()
})
