import type { Role } from '@anlan/kernel/role'
import { Button } from '@anlan/platform/ui/button'
import { Note, RefusalNote } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { DIFFERENCES, lastReconciliation, repair } from '../contract/reconciliation.ts'
import { RECORD_KINDS } from '../contract/records.ts'

const SHOWN = 50

/** What both sides said when they were last compared. */
export const LastReconciliation = ({ receiver, roles }: { readonly receiver: string; readonly roles: readonly Role[] }) => {
  const found = useQueryOf(lastReconciliation, { receiver }, { every: 5_000 }).value?.reconciliation
  const mend = useCommandOf(repair)
  if (found === undefined || found === null) return <p className="al-clause">还没有对过账。</p>
  if (found.state === 'asked') return <Note>正在对账，接收方应答后显示结果。</Note>
  if (found.state === 'failed') return <Note tone="refusal">对账没有完成：{found.error}</Note>
  const works = roles.includes('safety-manager') || roles.includes('system-admin')
  const repairable = found.rows.some(({ what }) => what !== 'missing-here')
  return (
    <div className="ex-reconciliation">
      <p>
        <When at={found.finishedAt} /> 对账：比对 {found.compared.toLocaleString('zh-CN')} 条，差异 <strong>{found.differences}</strong> 条
        {found.pending === 0 ? '' : `，另有 ${found.pending} 条还在报送`}
      </p>
      {mend.refusal === undefined ? null : <RefusalNote refusal={mend.refusal} />}
      <ul>
        {found.rows.slice(0, SHOWN).map(({ kind, record, what, headline }) => (
          <li key={record}>
            {RECORD_KINDS[kind]}“{headline === '' ? record : headline}”：{DIFFERENCES[what]}
          </li>
        ))}
      </ul>
      {works && repairable ? (
        <Button busy={mend.sending} onClick={() => void mend.send({ reconciliation: found.id })}>
          补报差异记录
        </Button>
      ) : null}
    </div>
  )
}
