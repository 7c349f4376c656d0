import type { FieldWishes } from '@anlan/platform/ui/form/field-kinds'
import { SIGN_NODES } from '@anlan/standards/special-work/kinds'
import { usePersonOptions } from '../choices.ts'
import { optionsOf } from '../permit/permit-words.ts'

const NODE_OPTIONS = optionsOf(SIGN_NODES)

/** Persons and nodes by their names. */
export const useDelegationFields = (): Readonly<Record<string, FieldWishes>> => {
  const persons = usePersonOptions()
  return { from: { widget: 'select', options: persons }, to: { widget: 'select', options: persons, help: '受托人本人应有该环节的签批权限', clause: 'AQ 3064.2-2025 5.5.3' }, node: { options: NODE_OPTIONS }, reason: { widget: 'textarea' } }
}
