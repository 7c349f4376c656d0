import { useEffect, useState } from 'react'
import { getPerson } from '@anlan/people/contract/keep-person'
import { listPersons } from '@anlan/people/contract/person'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { useQueryOf } from '@anlan/platform/ui/use-query'

/** As many as a list of options shows. */
const SHOWN = 200
const NOBODY: ReadonlyMap<string, string> = new Map()

export interface PeopleSearch {
  readonly options: readonly Option[]
  readonly searching: boolean
  readonly onSearch: (words: string) => void
  readonly wordsOf: (person: string) => string | undefined
}

/** Everybody of the enterprise, however many: looked for by name while somebody types. Who is chosen in the address is asked for one after the other. */
export const useSearchPeople = (chosen: readonly string[]): PeopleSearch => {
  const [words, onSearch] = useState('')
  const [names, setNames] = useState(NOBODY)
  const answer = useQueryOf(listPersons, { limit: SHOWN, offset: 0, ...(words.trim() === '' ? {} : { search: words.trim() }) }, { keepFormer: true })
  const rows = answer.value?.rows
  const unknown = rows === undefined ? undefined : chosen.find((id) => !names.has(id))
  const asked = useQueryOf(getPerson, { id: unknown ?? '' }, { skip: unknown === undefined || rows?.some(({ id }) => id === unknown) === true })
  const found = unknown === undefined ? undefined : (rows?.find(({ id }) => id === unknown)?.name ?? (asked.value?.person.id === unknown ? asked.value.person.name : asked.refusal === undefined ? undefined : '已离职人员'))
  useEffect(() => {
    if (unknown !== undefined && found !== undefined) setNames((former) => new Map(former).set(unknown, found))
  }, [unknown, found])
  return {
    options: (rows ?? []).map(({ id, name, postName }) => ({ value: id, words: name, ...(postName === null ? {} : { hint: postName }) })),
    searching: answer.refreshing || answer.pending,
    onSearch,
    wordsOf: (person) => names.get(person),
  }
}
