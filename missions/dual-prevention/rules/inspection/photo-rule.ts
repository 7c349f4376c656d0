import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { InspectionRecord, PhotoRule } from '../../contract/records.ts'

/** What a photo must show, and when it must come. */
export const photoWanted = (rule: PhotoRule | null | undefined, result: InspectionRecord['result'] | undefined): boolean =>
  rule?.when === 'always' || (rule?.when === 'fault' && result === '1')

export const decidePhotos = (rule: PhotoRule | null | undefined, result: InspectionRecord['result'], photos: number): Decision<true> => {
  if (photos > 0 || !photoWanted(rule, result)) return accept(true)
  const show = rule?.show === '' || rule === null || rule === undefined ? '' : `，拍到：${rule.show}`
  return refuse('photo-required', `这项措施${rule?.when === 'always' ? '每次排查都' : '发现隐患时'}要现场照片，请拍照后提交${show}`, { field: 'photos' })
}
