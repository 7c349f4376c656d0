import type { PersonClass } from '../contract/fence.ts'
import { CLASS_LOOKS } from './class-look.ts'

/** The mark of a class as it stands on the map; hollow for who is not heard. */
export const ClassMark = ({ of, silent = false }: { readonly of: PersonClass; readonly silent?: boolean }) => {
  const { path, ink } = CLASS_LOOKS[of]
  return (
    <svg className="po-mark" width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
      <path d={path} fill={silent ? '#ffffff' : ink} stroke={ink} strokeWidth={silent ? 2 : 1} />
    </svg>
  )
}
