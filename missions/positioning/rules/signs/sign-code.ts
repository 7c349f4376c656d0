/** Labels of every house end in their code; a phone's own camera opens the page by the rest. */
const LABEL = /\/at\/([^?#/]+)/

/** Serial numbers of tags come with and without colons. */
export const plainCode = (code: string): string => code.trim().toLowerCase().replaceAll(':', '')

/** What was scanned as codes are kept: the end of a label's link, or the text as it is. The label of an area carries its id and nothing else. */
export const codeOf = (scanned: string): string => {
  const found = LABEL.exec(scanned)?.[1] ?? scanned
  try {
    return plainCode(decodeURIComponent(found))
  } catch {
    return plainCode(found)
  }
}
