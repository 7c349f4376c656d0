export interface PageAsked {
  readonly after: string
  readonly limit: number
}

/** `after` and `limit` of a query string, or what is wrong with them. */
export const readPage = ({ after = '', limit }: Readonly<Record<string, unknown>>, most: number, usual: number): PageAsked | string => {
  if (typeof after !== 'string' || !/^[0-9A-Za-z-]{0,36}$/.test(after)) return 'after 应为上一页最后一条的主键'
  if (limit === undefined) return { after, limit: usual }
  const size = typeof limit === 'string' && /^[0-9]{1,4}$/.test(limit) ? Number(limit) : 0
  return size >= 1 && size <= most ? { after, limit: size } : `limit 应为 1 至 ${most} 的整数`
}
