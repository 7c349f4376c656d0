import { createHash, randomBytes } from 'node:crypto'

/** A secret that a browser, a card or a terminal carries; only `tokenHash` of it is kept. */
export const newToken = (bytes = 32): string => randomBytes(bytes).toString('base64url')

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()
