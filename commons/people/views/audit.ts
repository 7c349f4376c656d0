import { accept } from '@anlan/kernel/decision'
import { journalHead } from '@anlan/platform/journal/read'
import { verifyChain } from '@anlan/platform/journal/verify'
import { answer } from '@anlan/platform/module/module'
import { auditChain, auditJournal } from '../contract/audit.ts'
import { auditLines, auditTypes } from '../store/audit-lines.ts'

export const auditJournalView = answer(auditJournal, async (input, { tx, org, titleOf }) => {
  const [head, lines, types] = await Promise.all([journalHead(tx, org), auditLines(tx, org, input), auditTypes(tx, org)])
  return accept({
    head,
    lines: lines.map((line) => ({ ...line, title: titleOf(line.type) })),
    types: types.map((type) => ({ type, title: titleOf(type) })),
  })
})

const FAULTS = { missing: '缺少记录', changed: '记录被改动', cut: '末尾记录缺失' } as const

export const auditChainView = answer(auditChain, async (_input, { tx, org }) => {
  const finding = await verifyChain({ within: (_sight, work) => work(tx) }, org)
  return accept(
    finding.intact
      ? { intact: true, lines: finding.lines, seq: null, fault: null }
      : { intact: false, lines: finding.seq, seq: finding.seq, fault: FAULTS[finding.fault] },
  )
})
