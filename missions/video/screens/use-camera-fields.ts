import { endpointsOf } from '@anlan/kernel/register'
import { areaRegister, planRegister } from '@anlan/plant/contract/place'
import type { FieldWishes } from '@anlan/platform/ui/form/field-kinds'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listRecorders } from '../contract/recorder.ts'

const [areas, plans] = [endpointsOf(areaRegister), endpointsOf(planRegister)]
const MOST = 500
const named = (names: readonly string[]) => names.map((name) => ({ value: name, words: name }))

/** Areas, plans and recorders are chosen by their names. */
export const useCameraFields = (): Readonly<Record<string, FieldWishes>> => {
  const areaNames = (useQueryOf(areas.list, { limit: MOST }).value?.rows ?? []).map(({ data }) => data.name)
  const planNames = (useQueryOf(plans.list, { limit: MOST }).value?.rows ?? []).map(({ data }) => data.name)
  const recorders = useQueryOf(listRecorders, {}).value?.recorders ?? []
  return {
    area: { options: named(areaNames), widget: 'select' }, sees: { options: named(areaNames), widget: 'choices' }, plan: { options: named(planNames), widget: 'select' },
    recorder: { options: recorders.map(({ id, name }) => ({ value: id, words: name })), widget: 'select' },
  }
}
