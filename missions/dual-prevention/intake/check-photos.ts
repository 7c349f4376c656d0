import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { fileExists } from '@anlan/platform/files/file-store'
import type { Scope } from '@anlan/platform/module/scope'

/** A photo that never arrived proves nothing. */
export const checkPhotos = async (scope: Scope, photos: readonly Id[], field = 'photos'): Promise<Decision<true>> => {
  const there = await Promise.all(photos.map((id) => fileExists(scope, id)))
  return there.includes(false) ? refuse('photo-missing', '有照片没有上传成功，请重新选择照片后提交', { field }) : accept(true)
}
