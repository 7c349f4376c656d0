import { expect, it } from 'vitest'
import { linkOf } from './link.ts'

it.each([[null, 'off'], [0, 'silent'], [40_000, 'online'], [41_000, 'online']] as const)('a card last heard at %s is %s', (seenAt, link) => expect(linkOf(seenAt, 100_000, 60)).toBe(link))
