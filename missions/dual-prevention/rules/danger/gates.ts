import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { figure, type Rules } from '@anlan/standards/profile'
import type { Danger } from '../../contract/records.ts'
import type { Hand } from '../hand.ts'

const CLAUSE = '安全生产法 41'

/** A 重大事故隐患 counts as rectified only by its approved plan, and after it was reported. */
export const mayHandIn = ({ level, treatment, majorReport }: Danger): Decision<true> => {
  if (level !== '1') return accept(true)
  if (treatment?.state !== 'approved') return refuse('major-unplanned', '重大事故隐患应先编制治理方案（五落实）并经主要负责人批准，再提交整改', { clause: CLAUSE })
  if (majorReport == null) return refuse('major-untold', '重大事故隐患应先向监管部门报告并向职工通报，请先登记重大隐患报告', { clause: CLAUSE })
  return accept(true)
}

/** How many persons have to find a major danger removed, the one who closes it included. */
const acceptorsOf = (rules: Rules): number => figure(rules, 'major-acceptors').value

/** Who else has found it removed. */
export const acceptancesOfOthers = ({ acceptances }: Danger, by: Pick<Hand, 'id'>) => (acceptances ?? []).filter((it) => it.by.id !== by.id)

/** Everything that keeps a danger open, whoever would close it. */
export const mayClose = (danger: Danger, by: Hand, rules: Rules): Decision<true> => {
  if (danger.photosAfter.length === 0) return refuse('no-photo-after', '没有整改后的照片，不能验收，请退回补充')
  if (danger.level !== '1') return accept(true)
  const handedIn = mayHandIn(danger)
  if (!handedIn.accepted) return handedIn
  if (danger.responsible?.id === by.id) return refuse('own-work', '您是此重大隐患的整改责任人，不能由您验收', { kind: 'forbidden', clause: CLAUSE })
  const others = new Set(acceptancesOfOthers(danger, by).map((it) => it.by.id)).size
  const needed = acceptorsOf(rules)
  if (others + 1 < needed) return refuse('too-few-acceptors', `重大事故隐患至少由 ${needed} 人验收，还需 ${needed - 1 - others} 人先会同验收`, { clause: CLAUSE })
  return accept(true)
}
