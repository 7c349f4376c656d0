import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Instant } from '@anlan/kernel/time'

/** Words of the moment that a challenge asks with: whoever made them recognises them without keeping any. */
export const openNonces = (now: () => Instant, good: number) => {
  const secret = randomBytes(16)
  const markOf = (at: string): string => createHmac('sha256', secret).update(at).digest('hex').slice(0, 24)
  return {
    next: (): string => {
      const at = `${now()}.${randomBytes(4).toString('hex')}`
      return `${at}.${markOf(at)}`
    },
    isOurs: (nonce: string): boolean => {
      const [at = '', salt = '', mark = ''] = nonce.split('.')
      const right = Buffer.from(markOf(`${at}.${salt}`))
      return mark.length === right.length && timingSafeEqual(Buffer.from(mark), right)
    },
    isFresh: (nonce: string): boolean => now() - Number(nonce.split('.')[0]) < good,
  }
}
