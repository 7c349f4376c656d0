import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { fileExists, findFile } from '@anlan/platform/files/file-store'
import { isPhoto, PDF } from '@anlan/platform/files/file-type'
import type { Scope } from '@anlan/platform/module/scope'

/** What never arrived proves nothing. */
export const checkFiles = async (scope: Scope, files: readonly Id[], field: string): Promise<Decision<true>> => {
  const there = await Promise.all(files.map((id) => fileExists(scope, id)))
  return there.includes(false) ? refuse('file-missing', '有照片或附件没有上传成功，请重新选择后提交', { field }) : accept(true)
}

const MEGABYTE = 1024 * 1024
/** The receivers take bodies of 8 MB, and Base64 makes four of three. */
const MOST = 5 * MEGABYTE

/** What the receivers take: photos, which are sent as they are served, and papers. */
export const checkAttachments = async (scope: Scope, files: readonly Id[]): Promise<Decision<true>> => {
  for (const id of files) {
    const file = await findFile(scope, id)
    if (file !== undefined && file.type !== PDF.type && !isPhoto(file.type)) return refuse('file-type', `“${file.name}”不能发送给上级，请转换为 PDF 后上传`, { field: 'files' })
    if (file !== undefined && !isPhoto(file.type) && file.bytes > MOST) return refuse('file-too-large', `“${file.name}”超过 5 MB，请压缩后上传`, { field: 'files' })
  }
  return accept(true)
}
