import { useMemo } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { measurementPointRegister } from '@anlan/plant/contract/place'
import type { FieldProps, FieldWishes } from '@anlan/platform/ui/form/field-kinds'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { GASES } from '@anlan/standards/special-work/gases'
import { FactorsField } from './factors-field.tsx'

const points = endpointsOf(measurementPointRegister)
const GAS_OPTIONS = Object.entries(GASES).map(([value, { title }]) => ({ value, words: title }))

/** Gases by their names, correction by gas, and the point that it feeds. */
export const useDetectorFields = (): Readonly<Record<string, FieldWishes>> => {
  const rows = useQueryOf(points.list, { limit: 500 }).value?.rows
  return useMemo(
    () => ({
      gases: { options: GAS_OPTIONS }, calibratedWith: { options: GAS_OPTIONS, help: '没有标定气体的填空' },
      calibratedUntil: { widget: 'date', clause: 'GB 30871-2022 4.12' },
      factor: { widget: 'rows', title: '修正系数', help: '测标定气体以外的气体时，读数乘以的系数，按说明书填写', render: (it) => <FactorsField {...(it as FieldProps<Readonly<Record<string, number>>>)} /> },
      point: { widget: 'select', title: '上传的监测点', help: '移动式检测仪连续上传数据的，选择其监测点', options: (rows ?? []).map(({ id, data }) => ({ value: id, words: `${data.name}（${data.tag}）`, hint: data.area })) },
    }),
    [rows],
  )
}
