import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { setCheckWay } from '../../contract/inspection/check-way.ts'
import type { Measure } from '../../contract/records.ts'
import { usePlaceOptions, usePointOptions } from './place-options.ts'

/** Photo, places and points of a measure. */
export const CheckWayForm = ({ measure, onDone }: { readonly measure: Measure; readonly onDone: () => void }) => {
  const [places, points] = [usePlaceOptions(), usePointOptions()]
  const { id, version, photoRule } = measure
  return (
    <SchemaForm
      command={setCheckWay}
      formKey={`check-way-${id}`}
      fixed={{ id, version }}
      initial={{ photoRule: photoRule ?? { when: 'never', show: '' }, places: measure.places ?? [], readings: measure.readings ?? [] }}
      fields={{
        'photoRule.show': { when: (input) => (input['photoRule'] as { when?: string } | undefined)?.when !== 'never' },
        places: { options: places, ...(places.length === 0 ? { help: '还没有巡检点，请先在“巡检点”中登记' } : {}) },
        readings: { options: points, ...(points.length === 0 ? { help: '还没有监测点，请先在“监测点”中登记' } : {}) },
      }}
      submit="保存"
      onDone={onDone}
    />
  )
}
