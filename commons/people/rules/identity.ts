import { accept, type Decision, refuse } from '@anlan/kernel/decision'

export interface Identity {
  readonly idNumber: string
  /** `1990-01-31` */
  readonly birthday: string
  readonly gender: 'male' | 'female'
}

interface Stated {
  readonly idNumber: string
  readonly birthday: string | null
  readonly gender: Identity['gender'] | null
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECKS = '10X98765432'

const isDay = (day: string): boolean => new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ?? false

/** The check digit of a citizen's number (GB 11643-1999 4.2.4). */
const checkOf = (number: string): string => CHECKS.charAt(WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(number.charAt(at)), 0) % 11)

/** Papers as they are kept. A citizen's number of 18 characters tells the rest itself (GB 11643-1999 4.2); what else was stated must agree. */
export const decideIdentity = ({ idNumber, birthday, gender }: Stated): Decision<Identity> => {
  if (!/^\d{17}[\dX]$/.test(idNumber)) {
    if (idNumber.length === 18) return refuse('bad-id-number', '居民身份证号应为 17 位数字加一位数字或 X，请核对', { field: 'idNumber' })
    if (birthday === null || !isDay(birthday)) return refuse('no-birthday', '不是居民身份证号，请另填出生日期', { field: 'birthday' })
    return gender === null ? refuse('no-gender', '不是居民身份证号，请另选性别', { field: 'gender' }) : accept({ idNumber, birthday, gender })
  }
  const born = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
  if (!isDay(born) || checkOf(idNumber) !== idNumber.at(-1)) return refuse('bad-id-number', '居民身份证号不对，请核对是否输错', { field: 'idNumber' })
  if (birthday !== null && birthday !== born) return refuse('birthday-differs', '出生日期与居民身份证号不一致，请核对', { field: 'birthday' })
  const sex = Number(idNumber.charAt(16)) % 2 === 1 ? 'male' : 'female'
  if (gender !== null && gender !== sex) return refuse('gender-differs', '性别与居民身份证号不一致，请核对', { field: 'gender' })
  return accept({ idNumber, birthday: born, gender: sex })
}

/** `990102********1234` */
export const maskIdNumber = (number: string): string => {
  const shown = number.length >= 15 ? [6, 4] as const : [1, 1] as const
  return `${number.slice(0, shown[0])}${'*'.repeat(number.length - shown[0] - shown[1])}${number.slice(-shown[1])}`
}
