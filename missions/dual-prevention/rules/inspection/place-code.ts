import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { Place } from '../../contract/inspection/place.ts'

/** The path in a printed code, after the address of the installation: a phone's own camera opens the place by it. */
const PATH = '/dual-prevention/at/'

/** The link that a label carries. */
export const labelLink = (address: string, org: Id, code: string): string => `${address}/m/o/${org}${PATH}${encodeURIComponent(code)}`

/** Serial numbers of tags come with and without colons. */
const plain = (code: string): string => code.trim().toLowerCase().replaceAll(':', '')

/** The code within what was scanned: the end of our link, or the text as it is. */
export const codeIn = (scanned: string): string => {
  const at = scanned.indexOf(PATH)
  if (at < 0) return scanned.trim()
  const code = scanned.slice(at + PATH.length).replace(/[?#/].*$/, '')
  try {
    return decodeURIComponent(code)
  } catch {
    return code
  }
}

/** Without a code of its own a place goes by its id. */
export const codeOf = ({ id, code }: Pick<Place, 'id' | 'code'>): string => (code === '' ? id : code)

/** The place that has the code at that moment; a code replaced later still counted then. */
export const placeByCode = <Known extends Pick<Place, 'id' | 'code' | 'past'>>(scanned: string, places: readonly Known[], at: Instant): Known | undefined => {
  const code = plain(codeIn(scanned))
  return places.find((place) => plain(codeOf(place)) === code) ?? places.find(({ past }) => past.some((old) => plain(old.code) === code && at < old.until))
}
