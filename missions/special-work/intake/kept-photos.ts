import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { findFile } from '@anlan/platform/files/file-store'
import { isPhoto } from '@anlan/platform/files/file-type'
import type { Scope } from '@anlan/platform/module/scope'

/** A photo that never arrived, is of another enterprise, or is no photo, proves nothing. */
export const keptPhotos = async (scope: Scope, photos: readonly Id[]): Promise<Decision<true>> => {
  const found = await Promise.all(photos.map((id) => findFile(scope, id)))
  if (found.includes(undefined)) return refuse('photo-missing', '有照片没有上传成功，请重新选择照片后提交', { field: 'photos' })
  return found.every((file) => file !== undefined && isPhoto(file.type)) ? accept(true) : refuse('photo-no-photo', '请上传纸质作业票的照片，不能是其他文件', { field: 'photos' })
}
