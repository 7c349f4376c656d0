import { Section } from '@anlan/platform/ui/detail-page'
import { When } from '@anlan/platform/ui/when'
import { ALARM_CODES, SIGN_NODES } from '@anlan/standards/special-work/kinds'
import { turnOf } from '../../rules/life/turn.ts'
import type { Found } from './found.ts'
import { SignDue } from './sign-due.tsx'

const names = (people: readonly { readonly name: string }[]): string => people.map(({ name }) => name).join('、') || '未指定的人员'

const nextOf = ({ permit, troubles }: Found): string => {
  const { inCharge, guardians } = permit.request
  const turn = permit.state === 'signing' ? turnOf(permit) : undefined
  switch (permit.state) {
    case 'draft': return `由${permit.createdBy.name}或其他人员提交申请`
    case 'preparing': return troubles.length === 0 ? `准备完毕，由${inCharge.name}提请签批` : '完成危害分析和安全措施确认后提请签批'
    case 'signing': return turn === undefined ? '签批已完成' : `“${SIGN_NODES[turn.node]}”应由${names(turn.may)}到现场签批`
    case 'issued': return `由监护人${names(guardians)}或作业负责人${inCharge.name}在现场开始作业`
    case 'working': return `监护人${names(guardians)}在现场监护；发现异常，任何人都可以立即暂停作业`
    case 'suspended': return permit.suspensions.at(-1)?.safeAt === null ? '逐项置于安全状态并确认' : `由监护人${names(guardians)}或作业负责人${inCharge.name}在现场恢复作业，或完工`
    case 'finished': return '由他人到现场验收'
    case 'closed': return '已验收，归档保存'
    case 'void': return '已作废，不能作业'
    case 'cancelled': return '已取消，不能作业'
  }
}

/** What to do next, and everything that stands in the way with its clause. */
export const NextStep = ({ found }: { readonly found: Found }) => {
  const { permit, troubles, warnings, turn } = found
  return (
    <Section title="下一步">
      <p className="swd-next">{nextOf(found)}</p>
      {turn == null ? null : <p><SignDue due={turn.due} /></p>}
      {permit.changedCause === null || permit.state !== 'preparing' ? null : <p>上次退回原因：<strong>{permit.changedCause}</strong></p>}
      {permit.cancelling === null || permit.state === 'cancelled' ? null : <p>{permit.cancelling.by.name}于 <When at={permit.cancelling.at} /> 申请取消：{permit.cancelling.reason}</p>}
      {permit.ended === null ? null : <p>{permit.ended.by.name}，<When at={permit.ended.at} />：{permit.ended.reason}</p>}
      {troubles.length + warnings.length === 0 ? null : (
        <ol className="swd-gates" aria-label="还缺的条件">
          {[...troubles, ...warnings].map(({ gate, message, clause, alarm }, at) => (
            <li key={gate} data-warning={at >= troubles.length}>
              <span>{message}</span>
              <span className="al-clause">{clause}{alarm === null ? '' : ` · 报警 ${alarm} ${ALARM_CODES[alarm]}`}{at >= troubles.length ? ' · 提醒' : ''}</span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
