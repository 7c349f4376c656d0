import { beijingMinute, addDays } from '@anlan/kernel/time'
import { definePaper } from '@anlan/platform/paper/paper'
import { codeOf, factsOf, gridOf, headingOf, signaturesOf, titleOf } from '@anlan/platform/paper/parts'
import { type Explained, explainScore, GRADES, WHY_RECKONED } from '../contract/score.ts'

const facts = ({ week, score, reckoned, model, asOf, preliminary }: Explained): [string, string][] => [
  ['统计周期', `${week} 至 ${addDays(week, 6)}`],
  ['结果', preliminary ? `本周至今 ${reckoned.e} 分（未定）` : `${reckoned.e} 分　${GRADES[reckoned.grade]}`],
  ['评估模型', `${model.title}${model.verified ? '' : '（待核）'}`],
  ['核算', score === null ? `截至 ${beijingMinute(asOf)}` : `第 ${score.version} 版，${WHY_RECKONED[score.why]}，${beijingMinute(score.updatedAt)}`],
]

/** The explanation of a week for the file: what was counted, by what formula, what cost points, what to do. */
export const scorePaper = definePaper(explainScore, {
  name: 'effect.print-score',
  title: '双重预防机制运行效果说明',
  compose: ({ explained }, { address }) => {
    if (explained === null) return [titleOf('双重预防机制运行效果说明'), '这一周机制还没有开始运行，没有可以核算的数据。']
    const { reckoned: { counts }, score } = explained
    return [
      titleOf('双重预防机制运行效果说明'),
      factsOf(facts(explained)),
      headingOf('一、计算'),
      gridOf([{ header: '项目', width: 90, cell: ({ title }: { title: string; words: string }) => title }, { header: '代入数字', cell: ({ words }) => words }], explained.formula),
      headingOf('二、计入的数量'),
      factsOf([
        ['应排查', `${counts.planned} 项`], ['按时完成', `${counts.completed} 项`], ['未排查', `${counts.missed} 项（其中逾期补查 ${counts.madeUp} 项）`], ['包保未履职', `${counts.guaranteeMissed} 项`],
        ['到期应整改', `${counts.should} 项`], ['已验收', `${counts.accepted} 项`], ['超期未整改', `${counts.overdue} 项`], ['到期待验收', `${counts.toAccept} 项`],
      ]),
      headingOf('三、失分原因'),
      gridOf([{ header: '原因', width: 170, cell: ({ title }: Explained['costs'][number]) => title }, { header: '失分', width: 50, cell: ({ points }) => points }, { header: '说明', cell: ({ note }) => note }], explained.costs),
      headingOf('四、改进建议'),
      { ol: explained.advice.length === 0 ? ['没有失分，保持现有做法。'] : explained.advice.map(({ text }) => text) },
      ...(score === null ? [] : [codeOf(`${address}/o`, `计入数据摘要 ${score.digest.match(/.{4}/g)?.join(' ')}　读到日志第 ${score.upTo} 行。在“运行效果”里点“复核”，可随时从日志重新算出同样的结果。`)]),
      signaturesOf(['编制', '审核', '主要负责人']),
    ]
  },
})
