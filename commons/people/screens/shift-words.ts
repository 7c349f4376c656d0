import type { Shift } from '../contract/roster.ts'

export const minuteWords = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** 夜班 20:00–次日 08:00 */
export const shiftWords = ({ name, starts, ends }: Pick<Shift, 'name' | 'starts' | 'ends'>): string =>
  `${name} ${minuteWords(starts)}–${ends <= starts ? '次日 ' : ''}${minuteWords(ends)}`

/** `08:30` → 510; `undefined` when it is no time. */
export const readMinute = (text: string): number | undefined => {
  const [, hour = '', minute = ''] = /^(\d{2}):(\d{2})$/.exec(text) ?? []
  return hour === '' ? undefined : Number(hour) * 60 + Number(minute)
}
