import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { OVER } from '../../contract/life.ts'
import type { Permit } from '../../contract/permit.ts'
import type { HintedPhoto, PhotoChecked } from '../../contract/photo-check.ts'
import type { Actor } from '../facts.ts'
import { whoActs } from '../life/deciding.ts'
import { photosOn } from './placed.ts'

/** 已核对，属实 or 重拍: by a person with a reason, and never by the hand that handed the photo in. */
export const decidePhotoCheck = (asked: { readonly photo: string; readonly genuine: boolean; readonly reason: string }, { permit, actor, hinted, now }: { readonly permit: Permit; readonly actor: Actor; readonly hinted: readonly HintedPhoto[]; readonly now: number }): Decision<PhotoChecked> => {
  const by = whoActs(actor)
  if (!by.accepted) return by
  if (OVER.includes(permit.state)) return refuse('photo-permit-over', '作业票已结束，不再核对照片', { kind: 'conflict' })
  if (!hinted.some(({ photo }) => photo === asked.photo)) return refuse('photo-no-hint', '这张照片没有需要核对的提示，请刷新后查看', { kind: 'missing' })
  if (photosOn(permit).some(({ photo, person }) => photo === asked.photo && person === by.value.id)) return refuse('photo-own', '照片由提交人以外的人核对，请由作业负责人、监护人或签批人核对', { kind: 'forbidden', clause: 'AQ 3064.2-2025 5.4.5' })
  return accept({ by: by.value, at: now, genuine: asked.genuine, reason: asked.reason })
}

/** Measures whose photo was used before and nobody has said that it is what it should be. */
export const openReuse = (hinted: readonly HintedPhoto[]): { readonly words: string; readonly retake: boolean }[] => {
  const open = hinted.filter(({ place, hints, check }) => place.startsWith('measure:') && hints.some(({ kind }) => kind === 'reused' || kind === 'alike') && check?.genuine !== true)
  const words = new Map<string, boolean>()
  for (const it of open) words.set(it.words, (words.get(it.words) ?? false) || it.check !== null)
  return [...words].map(([said, retake]) => ({ words: said, retake }))
}
