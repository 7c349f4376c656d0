import { SPECIAL_WORK } from '@anlan/standards/special-work/figures'
import { SIGN_NODES, WORK_KINDS, WORK_LAW, type WorkKind } from '@anlan/standards/special-work/kinds'
import type { Detail } from '../../../contract/detail.ts'
import { gasNeeds } from '../../../rules/gas/needs.ts'
import { mayGoWithoutPermit } from '../../../rules/level/lift-level.ts'
import { LevelMark } from '../level-mark.tsx'
import type { Judged } from './permit-draft.ts'

const gasWords = (kind: WorkKind, judged: Judged, detail: Detail): string => {
  const { needed, entered, continuous } = gasNeeds({ level: judged.level.level, request: { detail } as never })
  if (!needed) return '不要求'
  return `${entered ? '氧含量、可燃气体、有毒气体' : '可燃气体'}，开始前 ${SPECIAL_WORK.gasAgeMinutes.value} 分钟内取样${continuous ? '，作业中连续检测' : ''}${kind === 'hot-work' ? '，每日作业前重新分析' : ''}`
}

/** What the law makes of the facts, while they are filled in. Nobody types a level. */
export const LevelSide = ({ kind, judged, detail }: { readonly kind: WorkKind | undefined; readonly judged: Judged | undefined; readonly detail: Detail | undefined }) => (
  <aside className="al-section swd-side" aria-live="polite" aria-label="系统判定">
    <h2>系统判定</h2>
    {kind === undefined || judged === undefined || detail === undefined ? (
      <p className="al-none">选择作业类型、填写条件后自动判定级别</p>
    ) : (
      <>
        <p className="swd-side-level"><LevelMark kind={kind} level={judged.level.level} named /></p>
        <ul>{judged.level.reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
        <p className="al-clause">级别由填写的条件计算，不能直接修改；条件不符的请修改条件</p>
        {detail.kind === 'lifting' && mayGoWithoutPermit(detail) ? <p>质量不足 {SPECIAL_WORK.liftExempt.value} 吨的吊装可不办理作业票，但应进行作业危害分析（GB 30871-2022 附录 B）</p> : null}
        <dl>
          <dt>最长有效期</dt>
          <dd>{judged.validity.text}<span className="al-clause">（{judged.validity.clause ?? '本单位规定，待核'}）</span></dd>
          <dt>气体分析</dt>
          <dd>{gasWords(kind, judged, detail)}</dd>
          <dt>签批顺序</dt>
          <dd>{WORK_LAW[kind].signs.map((node) => SIGN_NODES[node]).join(' → ')}</dd>
          <dt>票样</dt>
          <dd>GB 30871-2022 附录 {WORK_LAW[kind].form} {WORK_KINDS[kind]}票</dd>
        </dl>
      </>
    )}
  </aside>
)
