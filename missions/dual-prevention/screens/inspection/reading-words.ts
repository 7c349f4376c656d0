import type { SitePoint } from '../../contract/inspection/reading.ts'

/** A number as a glove types it: full-width digits and signs, a comma for the point. Null while it is none. */
export const numberIn = (text: string): number | null => {
  const plain = text.normalize('NFKC').trim().replace('。', '.').replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** `低报 1，高报 8，高高报 9 米` */
export const limitWords = ({ low, high, highHigh, unit }: Pick<SitePoint, 'low' | 'high' | 'highHigh' | 'unit'>): string => {
  const words = [low === null ? '' : `低报 ${low}`, high === null ? '' : `高报 ${high}`, highHigh === null ? '' : `高高报 ${highHigh}`].filter((it) => it !== '')
  return words.length === 0 ? `没有设报警值，单位 ${unit}` : `${words.join('，')} ${unit}`
}
