import type { z } from 'zod'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { step } from '@anlan/kernel/lifecycle'
import { dangerLife } from '../../contract/danger-life.ts'
import type { coAcceptDanger } from '../../contract/danger/co-accept.ts'
import type { Danger } from '../../contract/records.ts'
import { revised } from '../revision.ts'
import { type MoveFacts, signed } from './move-facts.ts'

/** One of several who have to find a 重大事故隐患 removed; never one who worked on it. */
export const decideCoAccept = ({ comment }: z.output<typeof coAcceptDanger.input>, { danger, by }: MoveFacts): Decision<Danger> => {
  const next = step(dangerLife, danger.state, 'co-accept')
  if (!next.accepted) return next
  if (danger.level !== '1') return refuse('not-major', '一般隐患由验收人直接验收')
  if (danger.rectifier?.id === by.id || danger.responsible?.id === by.id)
    return refuse('own-work', '您参与了整改，不能会同验收', { kind: 'forbidden', clause: '安全生产法 41' })
  const acceptances = danger.acceptances ?? []
  if (acceptances.some((it) => it.by.id === by.id)) return refuse('accepted-already', '您已会同验收', { kind: 'conflict' })
  return accept(revised(danger, { state: next.value, acceptances: [...acceptances, { ...signed(by), comment }] }, by))
}
