import { definePaper, type Paper } from '@anlan/platform/paper/paper'
import { gridOf, headingOf, signaturesOf, titleOf } from '@anlan/platform/paper/parts'
import { beijingMinute } from '@anlan/kernel/time'
import { listItems, VERDICTS } from '../contract/self-check.ts'

const sheet = definePaper(listItems, {
  name: 'major-danger.print-items',
  title: '重大事故隐患对照自查表',
  landscape: true,
  compose: ({ org, edition, groups }) => [
    titleOf('重大事故隐患对照自查表'),
    { text: `${org}　对照 ${edition}（本表为要点，条文以正式文本为准）`, style: 'small' },
    ...groups.flatMap(({ group, title, items }) => [
      headingOf(`${group} ${title}`),
      gridOf(
        [
          { header: '条目', width: 40, cell: (it: (typeof items)[number]) => it.item },
          { header: '判定情形', cell: (it) => `${it.condition}${it.unverified ? '（待核）' : ''}` },
          { header: '自查结论', width: 60, cell: (it) => (it.check === null ? '' : VERDICTS[it.check.verdict]) },
          { header: '说明', width: 160, cell: (it) => it.check?.note ?? '' },
          { header: '自查人', width: 56, cell: (it) => it.check?.by ?? '' },
          { header: '时间', width: 84, cell: (it) => (it.check === null ? '' : beijingMinute(it.check.at)) },
        ],
        items,
      ),
    ]),
    signaturesOf(['自查人', '安全管理人员', '主要负责人']),
  ],
})

export const papers: readonly Paper[] = [sheet]
