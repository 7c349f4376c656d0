import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'

/** A secret that a browser, a card or a terminal carries; only `tokenHash` of it is kept. */
export const newToken = (bytes = 32): string => randomBytes(bytes).toString('base64url')

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** What whoever keeps only the hash of a token can show to its owner, so that each knows the other; it tells neither the token nor the hash. */
export const serverProof = (hash: Buffer): string => createHash('sha256').update('anlan serves ').update(hash).digest('base64url')

/** What lets somebody see one camera live at the recorder of that token, and nothing else; it is worth nothing any more when the recorder has a new token. */
export const livePass = (proof: string, camera: string): string => createHmac('sha256', proof).update(`live ${camera}`).digest('base64url')

const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** A secret that a person copies by hand, of letters that do not look like one another; 16 of them are 78 bits. */
export const newCode = (letters: number): string => Array.from({ length: letters }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** As it was given out, however somebody typed it. */
export const readCode = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[^A-Z0-9]/g, '')
