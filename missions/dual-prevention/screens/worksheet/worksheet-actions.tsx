import { nextMoves } from '@anlan/kernel/lifecycle'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { useHere } from '@anlan/platform/ui/here'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { applyWorksheet, approveWorksheet, confirmWorksheet, returnWorksheet, saveWorksheet, submitWorksheet } from '../../contract/move-worksheet.ts'
import { type Worksheet, worksheetLife } from '../../contract/worksheet.ts'

/** What this person may do next with the sheet; what stands against it is said on the button. */
export const useWorksheetActions = () => {
  const { roles, session, navigate } = useHere()
  const me = session.person?.id ?? session.account.id
  const [confirm, submit, approve, apply, save] = [useCommandOf(confirmWorksheet), useCommandOf(submitWorksheet), useCommandOf(approveWorksheet), useCommandOf(applyWorksheet), useCommandOf(saveWorksheet)]
  return (sheet: Worksheet, open: readonly string[]): readonly PageAction[] => {
    const { id, version, state, members, confirmed, author } = sheet
    const which = { id, version }
    const member = members.some((it) => it.id === me)
    const edits = state === 'drafting' && (member || roles.includes('safety-manager'))
    const moves = nextMoves(worksheetLife, state, roles)
    const can = (move: (typeof moves)[number]) => moves.includes(move)
    const missing = (words: string | undefined) => (words === undefined ? {} : { blocked: words })
    return [
      ...(edits ? [{ title: '填写', to: `/dual-prevention/worksheets/${id}/edit`, primary: open.length > 0 } as const] : []),
      ...(state === 'drafting' && member && !confirmed.some((it) => it.id === me) ? [{ title: '确认分析结果', press: async () => confirm.send(which), confirm: { tells: [], body: '确认后，您的姓名列入分析人员签字。内容修改后需要重新确认。' } }] : []),
      ...(edits && can('submit') ? [{ title: '提交审核', primary: open.length === 0, press: async () => submit.send(which), confirm: { tells: ['安全管理人员', '主要负责人'] }, ...missing(open[0]) }] : []),
      ...(can('approve') ? [{ title: '审核通过', primary: true, press: async () => approve.send(which), confirm: { tells: [], body: '审核通过后，由安全管理人员转入风险清单。' }, ...missing(author.id === me ? '编制人不能审核自己编制的分析表' : undefined) }] : []),
      ...(can('apply') ? [{ title: '转入风险清单', primary: true, press: async () => apply.send(which), confirm: { tells: [], body: '每行成为一个风险事件，措施逐条转入。同名的事件更新评价，已有的措施不重复添加。' } }] : []),
      ...(can('return') ? [{ title: '退回修改', form: (close: () => void) => <SchemaForm command={returnWorksheet} formKey={`return-worksheet-${id}`} fixed={which} submit="退回" onDone={close} onCancel={close} /> }] : []),
      ...(edits ? [{
        title: '删除',
        danger: true,
        confirm: { tells: [], body: '删除后不能再填写，历史记录保留。' },
        press: async () => {
          const decision = await save.send({ ...which, deleted: true, kind: sheet.kind, unit: sheet.unit, title: sheet.title, place: sheet.place, members: members.filter((it) => it.id !== author.id).map((it) => it.id), rows: sheet.rows })
          if (decision?.accepted) navigate('/dual-prevention/worksheets')
          return decision
        },
      }] : []),
    ]
  }
}
