import { beijingMinute } from '@anlan/kernel/time'
import { listItems, VERDICTS } from '@anlan/major-danger/contract/self-check'
import { listSuspicions, suspicionLife } from '@anlan/major-danger/contract/suspicion'
import { allOf, type LedgerSection, tableOf } from '../section.ts'

const GROUP = '重大事故隐患'

const suspicions: LedgerSection = {
  key: 'suspicions', title: '疑似重大事故隐患判定记录', group: GROUP,
  gather: async (scope, { since, until }) =>
    tableOf(
      [
        { header: '发现时间', width: 84, cell: (it) => beijingMinute(it.raisedAt) }, { header: '条目', width: 44, cell: (it) => it.item }, { header: '疑似情形', cell: (it) => it.title },
        { header: '事实', width: 220, cell: (it) => it.facts.map(({ title, value }) => `${title}：${value}`).join('；') }, { header: '判定', width: 90, cell: (it) => suspicionLife.states[it.state] },
        { header: '判定人', width: 56, cell: (it) => it.decidedBy }, { header: '依据', width: 110, cell: (it) => it.reason },
      ],
      (await allOf(scope, listSuspicions, { sort: 'raisedAt' })).filter(({ raisedAt }) => raisedAt >= since && raisedAt < until),
    ),
}

const selfCheck: LedgerSection = {
  key: 'self-check', title: '重大事故隐患对照自查表', group: GROUP,
  gather: async (scope) => {
    const found = await scope.ask(listItems, {})
    const items = found.accepted ? found.value.groups.flatMap((group) => group.items) : []
    return tableOf(
      [
        { header: '条目', width: 44, cell: (it) => it.item }, { header: '判定情形（要点，待核）', cell: (it) => it.condition }, { header: '自查结论', width: 60, cell: (it) => (it.check === null ? '未对照' : VERDICTS[it.check.verdict]) },
        { header: '说明', width: 180, cell: (it) => it.check?.note }, { header: '自查人', width: 56, cell: (it) => it.check?.by }, { header: '时间', width: 84, cell: (it) => (it.check === null ? '' : beijingMinute(it.check.at)) },
      ],
      items,
    )
  },
}

export const majorDangerSections: readonly LedgerSection[] = [suspicions, selfCheck]
