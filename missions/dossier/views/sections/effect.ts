import { GRADES, listScores } from '@anlan/effect/contract/score'
import { allOf, type LedgerSection, tableOf } from '../section.ts'

const scores: LedgerSection = {
  key: 'scores', title: '运行效果（每周）', group: '运行效果',
  gather: async (scope, { from, to }) =>
    tableOf(
      [
        { header: '周（周一）', width: 80, cell: (it) => it.week }, { header: '排查得分', width: 60, cell: (it) => it.a.points }, { header: '治理得分', width: 60, cell: (it) => it.b.points }, { header: '否决系数', width: 56, cell: (it) => it.alpha },
        { header: '总分', width: 56, cell: (it) => it.e }, { header: '等级', width: 44, cell: (it) => GRADES[it.grade] }, { header: '应排查', width: 50, cell: (it) => it.counts.planned }, { header: '完成', width: 44, cell: (it) => it.counts.completed },
        { header: '应整改', width: 50, cell: (it) => it.counts.should }, { header: '已验收', width: 50, cell: (it) => it.counts.accepted }, { header: '评估模型', cell: (it) => it.model }, { header: '版次', width: 40, cell: (it) => it.version },
      ],
      (await allOf(scope, listScores, {})).filter(({ week }) => week >= from && week <= to),
    ),
}

export const effectSections: readonly LedgerSection[] = [scores]
