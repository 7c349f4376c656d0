import type { Scope } from '@anlan/platform/module/scope'
import type { Hand } from '../rules/hand.ts'

/** Who acts, as the rules see them. */
export const handOf = ({ person, actor, roles, now }: Scope): Hand => ({ id: person ?? actor.id, name: actor.name, roles, now })

/** What happens by itself, as it is written down and exchanged. */
export const byItself = (now: number) => ({ name: '系统自动', now })
