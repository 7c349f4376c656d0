import type { Fact } from '@anlan/platform/ui/detail/detail'
import { PHOTO_WORDS } from '../../contract/inspection/check-way.ts'
import type { Measure } from '../../contract/records.ts'
import { wordsFor } from '../people-options.ts'
import { usePlaceOptions, usePointOptions } from './place-options.ts'

/** How a measure is inspected on site, in words. */
export const useCheckWayFacts = () => {
  const [places, points] = [usePlaceOptions(), usePointOptions()]
  return ({ photoRule, places: at, readings }: Pick<Measure, 'photoRule' | 'places' | 'readings'>): Fact[] => [
    { title: '现场照片', value: photoRule == null || photoRule.when === 'never' ? PHOTO_WORDS.never : `${PHOTO_WORDS[photoRule.when]}：${photoRule.show}` },
    { title: '巡检点', value: (at ?? []).length === 0 ? '按风险单元确定' : (at ?? []).flatMap((id) => wordsFor(places, id) ?? []).join('、') },
    { title: '抄表', value: (readings ?? []).length === 0 ? '不抄表' : (readings ?? []).flatMap((id) => wordsFor(points, id) ?? []).join('、'), wide: true },
  ]
}
