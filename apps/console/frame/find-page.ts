interface Pathed {
  readonly path: string
}

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '')

/** What the `:name` parts of a page's path stand for in an address; nothing where the address is not that page's. */
const paramsOf = (parts: readonly string[], address: readonly string[]): Record<string, string> | undefined => {
  if (parts.length !== address.length) return undefined
  const named = parts.map((part, at) => [part, address[at] ?? ''] as const)
  if (named.some(([part, given]) => !part.startsWith(':') && part !== given)) return undefined
  return Object.fromEntries(named.flatMap(([part, given]) => (part.startsWith(':') ? [[part.slice(1), given]] : [])))
}

/** The page of a house that an address below it means, `permits/12`; a page that is written out goes before one with `:name` parts. */
export const findPage = <Page extends Pathed>(pages: readonly Page[], address: string): { readonly page: Page; readonly params: Readonly<Record<string, string>> } | undefined => {
  const given = partsOf(address)
  const found = pages.flatMap((page) => {
    const params = paramsOf(partsOf(page.path), given)
    return params === undefined ? [] : [{ page, params }]
  })
  return found.toSorted((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0]
}
