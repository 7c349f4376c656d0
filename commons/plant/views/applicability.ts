import { accept, refuse } from '@anlan/kernel/decision'
import { plantDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import { dutiesFor, verdictsFor } from '@anlan/standards/applicability'
import { citeClause, clauseStatus } from '@anlan/standards/clause'
import { citeEdition } from '@anlan/standards/edition'
import { applicability } from '../contract/applicability.ts'
import { loadOrg } from '../store/load-org.ts'

export const applicabilityView = answer(applicability, async ({ id }, { tx, org, now }) => {
  const stored = await loadOrg(tx, id ?? org)
  if (stored === undefined) return refuse('no-such-enterprise', '名录中没有这家企业', { kind: 'missing' })
  const { type, majorHazardSource } = stored.org
  if (type === null) return refuse('no-enterprise', '适用范围只对企业判定', { field: 'id' })
  const day = plantDay(now)
  const facts = { type, majorHazardSource }
  return accept({
    day,
    systems: verdictsFor(facts, day).map(({ system, asked, sentence }) => ({
      id: system.id,
      title: system.title,
      applies: asked,
      demand: asked ? system.demand : '未要求',
      clause: system.clause,
      cite: citeClause(system.clause),
      status: clauseStatus(system.clause),
      sentence,
    })),
    duties: dutiesFor(facts, day).map((duty) => ({
      id: duty.id,
      title: duty.title,
      status: duty.status,
      citations: duty.citations.map(({ clause, edition, status }) => ({ clause, cite: citeClause(clause), edition: citeEdition(edition), status })),
    })),
  })
})
