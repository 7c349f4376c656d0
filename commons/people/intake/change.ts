import type { Scope } from '@anlan/platform/module/scope'
import type { Change } from '../store/person.ts'

/** Who changes what when, as every row of this house keeps it. */
export const changeBy = ({ org, actor, now }: Scope): Change => ({ org, by: actor.name, at: now })

/** Forms send an empty choice as an empty text. */
export const orNull = (text: string | null | undefined): string | null => (text === undefined || text === '' ? null : text)
