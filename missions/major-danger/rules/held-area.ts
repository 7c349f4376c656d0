import type { Suspicion } from '../contract/suspicion.ts'

/** The area that a major danger is in, as far as its facts name one that the plant has; null: nobody knows, so everywhere. */
export const heldArea = ({ facts }: Pick<Suspicion, 'facts'>, areas: readonly string[]): string | null => facts.find(({ title, value }) => title === '位置' && areas.includes(value))?.value ?? null
