import { createHash, randomBytes, randomInt } from 'node:crypto'

/** A secret that a browser, a card or a terminal carries; only `tokenHash` of it is kept. */
export const newToken = (bytes = 32): string => randomBytes(bytes).toString('base64url')

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** A secret that a person copies by hand, of letters that do not look like one another; 16 of them are 78 bits. */
export const newCode = (letters: number): string => Array.from({ length: letters }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** As it was given out, however somebody typed it. */
export const readCode = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[^A-Z0-9]/g, '')
