import type { ClauseId } from '@anlan/standards/clause'
import type { SpecialWorkFigure } from '@anlan/standards/special-work/figures'
import type { WorkKind } from '@anlan/standards/special-work/kinds'
import type { Meets } from './meets.ts'

export interface Meeting {
  readonly one: Meets
  readonly other: Meets
  /** Null on different plans. */
  readonly metres: number | null
  /** Areas with danger of fire or explosion by the plant's register. */
  readonly fireAreas: ReadonlySet<string>
}

/** How near is too near: by a figure of the standard, where they overlap, or by what they share. */
export type Reach = { readonly within: SpecialWorkFigure } | 'overlap' | 'pipe' | 'area'

export interface ConflictRule {
  readonly name: string
  readonly of: readonly [WorkKind | 'any', WorkKind | 'any']
  readonly kind: 'forbidden' | 'crossing'
  readonly reach: Reach
  readonly clause: ClauseId
  readonly when?: (meeting: Meeting) => boolean
  /** What is wrong; the number of the other is put in. */
  readonly text: (number: string, metres: string) => string
}

const firePlace = ({ one, other, fireAreas }: Meeting): boolean => one.firePlace || other.firePlace || fireAreas.has(one.area) || fireAreas.has(other.area)

/**
 * Which works may not go on beside each other, or only with somebody who coordinates them: the rules of the law that what is
 * written on permits can show (reference 5.4). Venting, cleaning with solvents, painting, sweeping dust, dewatering and sampling
 * (5.2.8, 5.2.9, 6.7) are no special work and have no permit: the measures of the form ask people for them. The worst first.
 */
export const CONFLICT_RULES: readonly ConflictRule[] = [
  { name: 'fire-near-blinding', of: ['hot-work', 'blinding'], kind: 'forbidden', reach: { within: 'blindingMetres' }, clause: 'GB 30871-2022 7.6', when: firePlace, text: (number, metres) => `与作业票 ${number} 相距 ${metres}。抽堵盲板作业三十米内不得动火，请错开时间` },
  { name: 'one-pipe', of: ['blinding', 'blinding'], kind: 'forbidden', reach: 'pipe', clause: 'GB 30871-2022 7.10', text: (number) => `作业票 ${number} 正在同一管道上抽堵盲板。同一管道不得同时进行两处及以上抽堵，请错开时间` },
  { name: 'below-load', of: ['lifting', 'any'], kind: 'crossing', reach: 'overlap', clause: 'GB 30871-2022 9.2.12', text: (number) => `作业票 ${number} 与吊装范围重叠，吊物下和警戒区内不得有人` },
  { name: 'below-height', of: ['height', 'any'], kind: 'crossing', reach: 'overlap', clause: 'GB 30871-2022 8.2.8', text: (number) => `作业票 ${number} 与高处作业上下交叉，应设隔离层` },
  { name: 'near', of: ['any', 'any'], kind: 'crossing', reach: { within: 'crossingMetres' }, clause: 'GB 30871-2022 4.7', text: (number, metres) => `与作业票 ${number} 相距 ${metres}，构成交叉作业` },
  { name: 'one-area', of: ['any', 'any'], kind: 'crossing', reach: 'area', clause: 'GB 30871-2022 4.7', text: (number) => `与作业票 ${number} 在同一区域，构成交叉作业` },
]
