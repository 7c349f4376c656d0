import type { FileType } from './file-type.ts'

/** Controls, path separators, and the marks that turn the direction of text and so disguise an extension. */
const UNSAFE = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff"<>|:*?]/gu
const MOST = 100

/** A name to show and to save under: no path, nothing hidden, the extension that the content has. */
export const safeName = (name: string, { extension }: FileType): string => {
  const base = name.split(/[\\/]/).at(-1) ?? ''
  const stem = base.toWellFormed().replace(UNSAFE, '').replace(/\.[^.]*$/, '').replace(/^[.\s]+|[.\s]+$/g, '')
  return `${Array.from(stem).slice(0, MOST).join('') || '文件'}.${extension}`
}

/** RFC 6266: a plain name for old clients, the real one in UTF-8. */
export const contentDisposition = (name: string, inline: boolean): string => {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
