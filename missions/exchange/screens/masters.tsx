import { MASTERED_KINDS } from '@anlan/dual-prevention/contract/masters'
import { Note } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { lastImport } from '../contract/import.ts'
import { RECORD_KINDS } from '../contract/records.ts'
import type { Receiver } from '../contract/receiver.ts'

const SHOWN = 20

/** Whose word rules, table by table, and what was read last. */
export const Masters = ({ receiver }: { readonly receiver: Receiver }) => {
  const run = useQueryOf(lastImport, { receiver: receiver.id }, { every: 5_000 }).value?.run ?? null
  const theirs = receiver.masters.map((kind) => RECORD_KINDS[kind])
  if (theirs.length === 0) return <p className="al-clause">{Object.values(MASTERED_KINDS).join('、')}都以本系统为准，由本系统报送。</p>
  return (
    <div className="ex-reconciliation">
      <p>以省平台为准、定时导入：{theirs.join('、')}。其余以本系统为准，由本系统报送。</p>
      {run === null ? null : run.state === 'asked' ? (
        <Note>正在导入，接收方应答后显示结果。</Note>
      ) : run.state === 'failed' ? (
        <Note tone="refusal">导入没有完成：{run.error}</Note>
      ) : (
        <p>
          <When at={run.finishedAt} /> 导入：新增和更新 {run.adopted} 条，没有变化 {run.unchanged} 条，未能导入 <strong>{run.refused}</strong> 条
        </p>
      )}
      {run === null || run.faults.length === 0 ? null : (
        <ul>
          {run.faults.slice(0, SHOWN).map(({ kind, record, message }) => (
            <li key={`${kind}${record}`}>
              {RECORD_KINDS[kind]} <code>{record}</code>：{message}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
