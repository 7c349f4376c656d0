/** Markup that may be sent as it is. Everything else is escaped by `html`. */
export interface Html {
  readonly markup: string
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')

type Piece = Html | string | number | null | undefined | readonly Piece[]

const render = (piece: Piece): string => {
  if (piece === null || piece === undefined) return ''
  if (typeof piece === 'string' || typeof piece === 'number') return escape(String(piece))
  return 'markup' in piece ? piece.markup : piece.map(render).join('')
}

/** Every value put into the template is escaped, unless it is itself made by `html`. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  markup: parts.map((part, index) => part + (index < pieces.length ? render(pieces[index]) : '')).join(''),
})

/** An address on this site. */
export const href = (path: readonly string[], query: Readonly<Record<string, string | number>> = {}): string => {
  const filled = Object.entries(query).filter(([, value]) => value !== '' && value !== 0)
  const search = filled.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')
  return `/${path.map(encodeURIComponent).join('/')}${search === '' ? '' : `?${search}`}`
}
