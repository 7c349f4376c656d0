import type { Named } from '../../contract/person.ts'
import { useHere } from '@anlan/platform/ui/here'

/** The person that this account is in the acting org; null where it is none. */
export const useMe = (): Named | null => {
  const { org, session } = useHere()
  const person = session.memberships.find((it) => it.org.id === org.id)?.person ?? session.person
  return person === null ? null : { id: person.id, name: person.name }
}
