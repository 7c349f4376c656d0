import type { PlantDay } from '@anlan/kernel/time'
import { type ClauseId, clauseEdition, clauseStatus } from './clause.ts'
import type { Verification } from './confidence.ts'
import { DUTIES } from './duties.ts'
import { type Edition, isInForce } from './edition.ts'

/** The types of the notice's scope paragraph. */
export type EnterpriseType = 'production' | 'licensed-use' | 'warehousing' | 'storage-operation' | 'station'

export type SystemId = 'dual-prevention' | 'special-work' | 'positioning' | 'video' | 'full-elements' | 'petrol-station'

export interface NoticeSystem {
  readonly id: SystemId
  readonly title: string
  /** How strongly the notice words it. */
  readonly demand: '推广应用' | '推荐应用'
  readonly clause: ClauseId
}

/** The notice's six, in its order. */
export const SYSTEMS: readonly NoticeSystem[] = [
  { id: 'dual-prevention', title: '安全生产双重预防机制信息化系统', demand: '推广应用', clause: '威环应急发〔2021〕22号 二（一）' },
  { id: 'special-work', title: '特殊作业全过程信息化管理和视频监控系统', demand: '推广应用', clause: '威环应急发〔2021〕22号 二（二）' },
  { id: 'positioning', title: '人员自动定位系统', demand: '推广应用', clause: '威环应急发〔2021〕22号 二（三）' },
  { id: 'video', title: '智能视频监控系统', demand: '推广应用', clause: '威环应急发〔2021〕22号 二（四）' },
  { id: 'full-elements', title: '企业安全生产全要素管理信息化技术', demand: '推荐应用', clause: '威环应急发〔2021〕22号 二（五）' },
  { id: 'petrol-station', title: '加油站智能视频监控系统', demand: '推广应用', clause: '威环应急发〔2021〕22号 二（六）' },
]

/** Those of the six that the notice asks of an enterprise of that type. Says nothing about the law: see `dutiesFor`. */
export const systemsFor = (type: EnterpriseType): readonly NoticeSystem[] =>
  SYSTEMS.filter((system) => (system.id === 'petrol-station') === (type === 'station'))

export interface EnterpriseFacts {
  readonly type: EnterpriseType
  /** 是否有重大危险源 */
  readonly majorHazardSource: boolean
}

/** Declared in `duties.ts`. */
export interface DutyDeclaration {
  readonly id: string
  readonly title: string
  readonly clauses: readonly ClauseId[]
  /** Cited for licensed users besides, where a clause extends the duty to them. */
  readonly userClauses?: readonly ClauseId[]
  readonly binds: (facts: EnterpriseFacts) => boolean
  /** The notice's systems that serve this duty. */
  readonly systems: readonly SystemId[]
  /** Types of which it is not settled that they are bound; shown as 待核 and never left out. */
  readonly doubtful?: readonly EnterpriseType[]
}

export interface Citation {
  readonly clause: ClauseId
  readonly edition: Edition
  readonly status: Verification
}

/** Something the law asks of an enterprise on a day, whatever the notice says. */
export interface Duty {
  readonly id: string
  readonly title: string
  /** Only what is in force on that day; never empty. */
  readonly citations: readonly Citation[]
  readonly systems: readonly SystemId[]
  /** 已核 when at least one clause was read and it is settled that the enterprise is bound. */
  readonly status: Verification
}

export const dutiesFor = (facts: EnterpriseFacts, day: PlantDay): readonly Duty[] =>
  DUTIES.filter((duty) => duty.binds(facts)).flatMap(({ id, title, clauses, userClauses = [], systems, doubtful = [] }) => {
    const citations = [...clauses, ...(facts.type === 'licensed-use' ? userClauses : [])]
      .map((clause): Citation => ({ clause, edition: clauseEdition(clause), status: clauseStatus(clause) }))
      .filter((citation) => isInForce(citation.edition, day))
    if (citations.length === 0) return []
    const settled = !doubtful.includes(facts.type) && citations.some((citation) => citation.status === '已核')
    return [{ id, title, citations, systems, status: settled ? '已核' : '待核' }]
  })

export interface SystemVerdict {
  readonly system: NoticeSystem
  readonly asked: boolean
  readonly duties: readonly Duty[]
  /** One sentence for the register page, in Chinese. */
  readonly sentence: string
}

/** All six systems side by side with the law, so that “通知未要求” is never read as “法律不要求”. */
export const verdictsFor = (facts: EnterpriseFacts, day: PlantDay): readonly SystemVerdict[] => {
  const asked = new Set(systemsFor(facts.type))
  const all = dutiesFor(facts, day)
  return SYSTEMS.map((system) => {
    const duties = all.filter((duty) => duty.systems.includes(system.id))
    const law = duties.length > 0 ? `法律法规标准要求：${duties.map((duty) => duty.title).join('；')}` : '相关法定义务尚未收录，不等于法律不要求'
    const notice = asked.has(system) ? `通知${system.demand}` : '通知未要求该类企业建设'
    return { system, asked: asked.has(system), duties, sentence: `${notice}。${law}` }
  })
}
