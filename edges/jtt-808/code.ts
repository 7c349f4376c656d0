import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * What a terminal has to show: nothing is kept for it, and it dies with the token of the source. 32 characters fit into terminals of
 * all editions. By the card's number: a terminal keeps its code when its software learns the longer number of 2019.
 */
export const authCode = (token: string, card: string): string => createHmac('sha256', token).update(card).digest('hex').slice(0, 32)

export const isCode = (said: string, token: string, card: string): boolean => {
  const [given, due] = [Buffer.from(said, 'latin1'), Buffer.from(authCode(token, card), 'latin1')]
  return given.length === due.length && timingSafeEqual(given, due)
}
