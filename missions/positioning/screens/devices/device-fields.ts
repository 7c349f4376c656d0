import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listSources } from '../../contract/source.ts'
import { useGrounds } from '../use-ground.ts'

const named = (names: readonly string[]) => names.map((name) => ({ value: name, words: name }))

/** Plans and sources are chosen by their names. */
export const useDeviceFields = () => {
  const { plans } = useGrounds()
  const sources = useQueryOf(listSources, {}).value?.sources ?? []
  return { plan: { options: named(plans.map(({ name }) => name)) }, source: { options: named(sources.map(({ name }) => name)) } }
}
