/** 王芳 → 王*, 欧阳安全 → 欧阳**: enough to know one's own, not enough to know a stranger. */
export const maskName = (name: string): string => {
  const signs = Array.from(name.trim())
  const kept = signs.length > 3 ? 2 : 1
  return signs.length < 2 ? name : `${signs.slice(0, kept).join('')}${'*'.repeat(signs.length - kept)}`
}

const MOBILE = /(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g

/** Mobile numbers and the named persons in a text, masked. */
export const maskText = (text: string, names: readonly string[]): string => {
  const masked = text.replace(MOBILE, '$1****$2')
  return names.filter((name) => name.trim().length > 1).toSorted((a, b) => b.length - a.length).reduce((said, name) => said.replaceAll(name, maskName(name)), masked)
}
