import { Icon } from '@anlan/platform/ui/icon'
import { Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { recomputeScore, type Score } from '../../contract/score.ts'

/** Reckons the stored score again from the first line of the journal on, before the eyes of whoever doubts it. */
export const Check = ({ score: { week, version, digest, upTo } }: { readonly score: Score }) => {
  const answer = useQueryOf(recomputeScore, { week, version })
  return (
    <Shown answer={answer}>
      {({ equal, lines, differs }) => (
        <div className="ef-check">
          {equal ? (
            <p className="ef-well"><Icon name="check" size={18} />从日志第一行重新算过，结果完全一致</p>
          ) : (
            <Note tone="refusal">重新计算的结果与保存的不一致，请联系系统管理员核对数据库是否被改动</Note>
          )}
          <p>读取 {lines.toLocaleString('zh-CN')} 条记录，到日志第 {upTo.toLocaleString('zh-CN')} 行。</p>
          {differs.length === 0 ? null : (
            <ul>{differs.map(({ what, stored, now }) => <li key={what}>{what}：保存的是 {stored}，重新计算是 {now}</li>)}</ul>
          )}
          <p className="al-clause ef-digest">计入数据摘要 {digest.match(/.{4}/g)?.join(' ')}</p>
        </div>
      )}
    </Shown>
  )
}
