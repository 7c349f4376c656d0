import type { Id } from '@anlan/kernel/id'

const CODE = /(?:^|\/special-work\/p\/)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

/** The permit that a code on a printed form leads to: a link, or the bare id; null for any other code. */
export const permitInCode = (code: string): Id | null => CODE.exec(code.trim())?.[1]?.toLowerCase() ?? null
