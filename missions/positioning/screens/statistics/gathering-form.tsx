import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { answerGathering, finishGathering, type FrequentGathering, type frequentLife } from '../../contract/frequent-gathering.ts'
import { usePersonOptions } from '../people-options.ts'

export type GatheringStep = keyof typeof frequentLife.moves

/** Cause and measures, or their effect. */
export const GatheringForm = ({ gathering: { id, version, cause, measures, responsible, until }, step, onDone }: { readonly gathering: FrequentGathering; readonly step: GatheringStep; readonly onDone: () => void }) => {
  const persons = usePersonOptions()
  const common = { formKey: `${step}-gathering-${id}`, fixed: { id, version }, onDone, onCancel: onDone }
  if (step === 'finish') return <SchemaForm command={finishGathering} {...common} />
  const initial = { cause, measures, ...(responsible === null ? {} : { responsible: responsible.id }), ...(until === null ? {} : { until }) }
  return <SchemaForm command={answerGathering} initial={initial} fields={{ responsible: { options: persons, widget: 'select' } }} submit="提交" {...common} />
}
