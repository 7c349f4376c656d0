import { Note } from '@anlan/platform/ui/states'
import { GAS_VERDICTS, type GasVerdict as Name } from '../../contract/gas.ts'

export interface Verdict {
  readonly verdict: Name
  readonly why: readonly string[]
  /** Judged by this phone with the same rule; the server's own comes with the network. */
  readonly kept: boolean
}

/** What the system says of the air, big enough to read at arm's length. */
export const GasVerdict = ({ it: { verdict, why, kept }, working }: { readonly it: Verdict; readonly working: boolean }) => (
  <section className="sw-verdict" data-verdict={verdict} role="status" aria-label="判定">
    <strong>{GAS_VERDICTS[verdict]}</strong>
    {kept ? <p>没有网络，由本机按同一规则判定；读数已保存，有网后自动上传，以系统判定为准</p> : <p>已记录，系统判定</p>}
    {why.map((words) => <Note key={words} tone="refusal">{words}</Note>)}
    {verdict === 'pass' ? null : <p>{working ? '请立即停止作业、撤离，处理后重新取样' : '不得作业，处理后重新取样'}</p>}
  </section>
)
