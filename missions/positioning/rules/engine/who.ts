import type { FenceRule, Who } from '../../contract/fence.ts'
import type { EngineCarrier } from './facts.ts'

const isNobody = ({ classes, posts, persons }: Who): boolean => classes.length + posts.length + persons.length === 0

const namedBy = ({ classes, posts, persons }: Who): ((carrier: EngineCarrier) => boolean) => {
  const [ofClass, atPost, these] = [new Set(classes), new Set(posts), new Set(persons)]
  return ({ id, class: is, post }) => these.has(id) || (post !== null && atPost.has(post)) || ofClass.has(is)
}

type Named = Pick<FenceRule, 'who' | 'but'>

export const namesSomebody = ({ who }: Pick<Named, 'who'>): boolean => !isNobody(who)

export const bindsEverybody = ({ who, but }: Named): boolean => isNobody(who) && isNobody(but)

/** Whom a rule binds: those named, or everybody where nobody is, but not those who may all the same. */
export const bindsOf = (rule: Named): ((carrier: EngineCarrier) => boolean) => {
  const [named, spared, everybody] = [namedBy(rule.who), namedBy(rule.but), !namesSomebody(rule)]
  return (carrier) => (everybody || named(carrier)) && !spared(carrier)
}
