import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

export type UrlState = Readonly<Record<string, string>>

/** What the address holds behind `?`, as plain words; changes replace the entry, so that Back leaves the page. */
export const useUrlState = (): readonly [UrlState, (changes: Readonly<Record<string, string | undefined>>) => void] => {
  const state = useSearch({ strict: false }) as UrlState
  const navigate = useNavigate()
  const change = useCallback(
    (changes: Readonly<Record<string, string | undefined>>) => {
      const next = (former: UrlState): UrlState => Object.fromEntries(Object.entries({ ...former, ...changes }).filter(([, value]) => value !== undefined && value !== '')) as UrlState
      void navigate({ to: '.', search: next as never, replace: true })
    },
    [navigate],
  )
  return [state, change]
}
