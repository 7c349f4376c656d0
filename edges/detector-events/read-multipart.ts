export interface Part {
  readonly name: string
  readonly type: string
  readonly data: Buffer
}
const MOST_PARTS = 40
const HEAD_END = '\r\n\r\n'

/** RFC 2046 5.1.1, as devices send it: with or without names of files, pictures as raw bytes. Undefined for what has no boundary. */
export const readMultipart = (type: string, body: Buffer): Part[] | undefined => {
  const [, quoted, plain] = /boundary=(?:"([^"]{1,200})"|([^;\s]{1,200}))/i.exec(type) ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined) return undefined
  const mark = Buffer.from(`--${boundary}`)
  const parts: Part[] = []
  for (let at = body.indexOf(mark); at !== -1 && parts.length < MOST_PARTS; ) {
    const from = at + mark.length
    const next = body.indexOf(mark, from)
    if (next === -1) break
    const piece = body.subarray(from, next)
    const head = piece.indexOf(HEAD_END)
    if (head !== -1) {
      const heads = piece.toString('utf8', 0, head)
      // The line break before the next boundary belongs to the boundary.
      const end = piece.subarray(-2).toString('latin1') === '\r\n' ? piece.length - 2 : piece.length
      parts.push({ name: /[;\s]name="?([^";\r\n]*)/i.exec(heads)?.[1] ?? '', type: (/^content-type:\s*([^;\r\n]+)/im.exec(heads)?.[1] ?? '').trim().toLowerCase(), data: piece.subarray(head + HEAD_END.length, end) })
    }
    at = next
  }
  return parts
}
