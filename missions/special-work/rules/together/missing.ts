import { SPECIAL_WORK } from '@anlan/standards/special-work/figures'
import type { WorkKind } from '@anlan/standards/special-work/kinds'
import { OVER } from '../../contract/life.ts'
import type { Detail, DetailOf } from '../../contract/detail.ts'
import type { Permit } from '../../contract/permit.ts'
import type { Facts, LinkedPermit } from '../facts.ts'

type Needed = Facts['missing'][number]
interface Ground {
  /** The area has danger of poisoning, fire or explosion by the plant's register. */
  readonly hazardousArea: boolean
}

/** Tools that run on electricity. */
const ELECTRIC: readonly DetailOf<'hot-work'>['methods'][number][] = ['electric-welding', 'grinding', 'drilling']
const need = (kind: WorkKind, why: string): Needed => ({ kind, why })

const NEEDS: { readonly [Kind in Detail['kind']]?: (detail: DetailOf<Kind>, ground: Ground) => (Needed | false)[] } = {
  'hot-work': ({ heightMetres, insideSpace, powerSource, methods }) => [
    heightMetres >= SPECIAL_WORK.heightFrom.value && need('height', `动火点高 ${heightMetres} 米`),
    insideSpace && need('confined-space', '在受限空间内动火'),
    powerSource === 'temporary' && need('temporary-power', methods.some((it) => ELECTRIC.includes(it)) ? '电焊、电动工具临时接线' : '临时接线用电'),
  ],
  height: ({ notes }) => [notes.includes('inside') && need('confined-space', '在设备内作业')],
  // Where the form itself says that it is hazardous, a gate of its own asks for the same (dig-as-confined).
  excavation: ({ metres, hazardous }, { hazardousArea }) => [!hazardous && hazardousArea && metres > SPECIAL_WORK.digConfined.value && need('confined-space', `在危险区域挖深 ${metres} 米`)],
}

/** Kinds of work that this one is too, and for which no permit stands beside it (GB 30871-2022 4.6). */
export const missingFor = ({ request: { detail } }: Permit, links: readonly LinkedPermit[], ground: Ground): Needed[] => {
  const needs = NEEDS[detail.kind] as ((detail: Detail, ground: Ground) => (Needed | false)[]) | undefined
  const made = new Set(links.filter(({ state }) => !OVER.includes(state)).map(({ kind }) => kind))
  return (needs?.(detail, ground) ?? []).filter((it): it is Needed => it !== false && !made.has(it.kind))
}
