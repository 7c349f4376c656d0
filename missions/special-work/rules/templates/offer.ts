import type { HazardTemplate, TemplateOffer } from '../../contract/hazard-template.ts'
import type { Permit } from '../../contract/permit.ts'
import { linesOf, stepParts } from '../../contract/template-lines.ts'
import { levelWords } from '../boards/level-words.ts'

export interface KnownTemplate {
  readonly id: string
  readonly version: number
  readonly data: HazardTemplate
}

/** How well one thing is met: 2 by name, 1 since the template leaves it open, 0 not. */
const met = (wanted: string, is: string): 0 | 1 | 2 => (wanted === '' ? 1 : wanted === is ? 2 : 0)

const plain = (text: string): string => text.replaceAll(/\s+/g, '').toUpperCase()

/** AQ 3064.2-2025 5.4.1, 5.10: by kind first, then by equipment and place, then by level. */
export const judgeFit = ({ levels, area, equipment }: HazardTemplate, { kind, level, request: { place } }: Pick<Permit, 'kind' | 'level' | 'request'>): { readonly score: number; readonly fits: boolean; readonly why: string } => {
  const inLevel = levels.length === 0 ? 1 : level !== null && levels.includes(level) ? 2 : 0
  const [at, on] = [met(area, place.area), met(plain(equipment), plain(place.equipment))]
  const says = [
    on === 2 ? '设备相同' : on === 0 ? `用于设备 ${equipment}` : null, at === 2 ? '区域相同' : at === 0 ? `用于${area}` : null,
    inLevel === 2 ? '级别相同' : inLevel === 0 ? `用于${levels.map((it) => levelWords(kind, it)).join('、')}` : null,
  ].filter((it) => it !== null)
  return { score: on * 9 + at * 3 + inLevel, fits: on * at * inLevel > 0, why: says.join('，') || '通用' }
}

const RANK = { own: 0, example: 1 } as const

/** What is offered for a permit: of its kind only, what fits before what does not, the enterprise's own before our examples. */
export const offersFor = (permit: Pick<Permit, 'kind' | 'level' | 'request'>, templates: readonly KnownTemplate[]): TemplateOffer[] =>
  templates
    .filter(({ data }) => data.kind === permit.kind)
    .map((it) => ({ ...it, ...judgeFit(it.data, permit) }))
    .toSorted((a, b) => Number(b.fits) - Number(a.fits) || b.score - a.score || RANK[a.data.standing] - RANK[b.data.standing] || a.data.title.localeCompare(b.data.title, 'zh-CN'))
    .map(({ id, version, data, fits, why }) => ({ id, version, title: data.title, standing: data.standing, fits, why, steps: stepParts(data.steps), measures: linesOf(data.measures), points: linesOf(data.points) }))
