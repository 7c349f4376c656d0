import type { ClauseId } from '@anlan/standards/clause'
import type { Content } from 'pdfmake/interfaces.js'
import { beijingMinute } from '@anlan/kernel/time'
import { definePaper } from '@anlan/platform/paper/paper'
import { codeOf, factsOf, gridOf, headingOf, signaturesOf, titleOf } from '@anlan/platform/paper/parts'
import { getAccuracyTest } from '../../contract/accuracy-run.ts'
import { type AccuracyTest, RISKS, TEST_KINDS, TEST_STATES, type TestVerdict } from '../../contract/accuracy-test.ts'
import { cdfSvg } from '../../rules/accuracy/cdf-svg.ts'
import { ACCURACY } from '../../rules/accuracy/figures.ts'
import { metresWords, verdictWords } from '../../rules/accuracy/verdict-words.ts'

const TITLE = '定位精度检测报告'
const FONT = 'Song'
const BASIS = (['AQ 3064.3-2025 7.1.1', 'AQ 3064.3-2025 7.3.2', 'AQ 3064.3-2025 附录A'] satisfies ClauseId[]).join('；')

const aboutOf = (test: AccuracyTest, org: string): Content =>
  factsOf([
    ['委托单位', org], ['报告编号', test.number], ['检测项目', TEST_KINDS[test.kind]], ['检测依据', BASIS], ['检测场地', `${test.place}（${test.plan}，${test.floor} 层）`], ['测试终端', test.cards.join('、')],
    ['真值测量仪器', test.instrument === '' ? '未填写' : test.instrument], ['检测人员', test.testers], ['开始时间', beijingMinute(test.startedAt)], ['结束时间', test.endedAt === null ? '—' : beijingMinute(test.endedAt)],
  ])

interface PointRow {
  readonly spot: AccuracyTest['spots'][number]
  readonly point: TestVerdict['points'][number] | undefined
}

const pointsOf = (test: AccuracyTest, verdict: TestVerdict): Content => {
  const measured = new Map(verdict.points.map((it) => [it.name, it]))
  return gridOf<PointRow>(
    [
      { header: '测试点', width: 52, cell: ({ spot }) => spot.name },
      { header: '真值（东、北，米）', width: 92, cell: ({ spot }) => `${spot.x.toFixed(2)}，${spot.y.toFixed(2)}` },
      { header: '卫星信号', width: 48, cell: ({ spot }) => (spot.satellite ? '有' : '无') },
      { header: '风险区域', cell: ({ spot }) => RISKS[spot.risk] },
      { header: '到达时间', width: 78, cell: ({ spot }) => (spot.at === null ? '未测' : beijingMinute(spot.at)) },
      { header: '定位次数', width: 48, cell: ({ point }) => point?.fixes ?? 0 },
      { header: '误差', width: 52, cell: ({ point }) => metresWords(point?.error ?? null) },
    ],
    test.spots.map((spot) => ({ spot, point: measured.get(spot.name) })),
  )
}

const accuracyOf = (test: AccuracyTest, verdict: TestVerdict): Content[] => {
  const allowed = test.kind === 'dynamic' ? ACCURACY.dynamics.metres : ACCURACY.statics.metres
  return [
    headingOf('二、结果'),
    factsOf([
      [`${(ACCURACY.share * 100).toFixed(2)}% 误差`, metresWords(verdict.error)], ['有卫星信号', metresWords(verdict.withSatellite)], ['结论', verdict.passed ? '合格' : '不合格'], ['无卫星信号', metresWords(verdict.withoutSatellite)],
      ...(test.kind === 'dynamic' ? [['有效定位', `${((verdict.valid ?? 0) * 100).toFixed(1)}%`] as const, ['路线、速度', `${Math.round(verdict.routeMetres ?? 0)} 米，${(verdict.metresASecond ?? 0).toFixed(1)} 米/秒`] as const] : []),
    ]),
    gridOf(
      [
        { header: '风险区域', cell: ({ risk }: TestVerdict['areas'][number]) => RISKS[risk] }, { header: '样本', width: 60, cell: ({ samples }) => samples }, { header: '误差', width: 80, cell: ({ error }) => metresWords(error) },
        { header: '要求', width: 100, cell: ({ risk, allowed: most }) => `不大于 ${most} 米${risk === 'orange' || risk === 'red' ? '（企业要求）' : ''}` }, { header: '结论', width: 60, cell: ({ passed }) => (passed ? '合格' : '不合格') },
      ],
      verdict.areas,
    ),
    headingOf('三、误差累积分布'),
    { svg: cdfSvg(verdict, { share: ACCURACY.share, allowed, font: FONT }), fit: [480, 220], alignment: 'center' },
    headingOf('四、测试点'),
    pointsOf(test, verdict),
  ]
}

const functionalOf = (test: AccuracyTest, verdict: TestVerdict): Content[] => [
  headingOf('二、结果'),
  factsOf([
    ['采样', `${verdict.samples ?? 0} 次，每 5 秒一次`], [test.kind.endsWith('missed') ? '漏报' : '误报', `${verdict.wrong ?? 0} 次`],
    ['错误率', verdict.wrongPercent === null ? '—' : `${verdict.wrongPercent.toFixed(1)}%，应低于 ${verdict.allowedPercent}%`], ['结论', verdict.passed ? '合格' : '不合格'],
    ['采样时间', test.from === null || test.until === null ? '未采样' : `${beijingMinute(test.from)} 至 ${beijingMinute(test.until).slice(11)}`], ['布点', `${test.spots.length} 个终端`],
  ]),
  headingOf('三、布点'),
  gridOf([{ header: '测试点', width: 80, cell: ({ spot }: { spot: AccuracyTest['spots'][number]; card: string }) => spot.name }, { header: '位置（东、北，米）', cell: ({ spot }) => `${spot.x.toFixed(2)}，${spot.y.toFixed(2)}` }, { header: '终端', cell: ({ card }) => card }], test.spots.map((spot, at) => ({ spot, card: test.cards[at] ?? '' }))),
]

/** 定位精度检测报告: who tested what where with what, what came out, and every point of it. */
export const accuracyReportPaper = definePaper(getAccuracyTest, {
  name: 'positioning.print-accuracy-report',
  title: TITLE,
  compose: ({ test, org, digest }, { address }) => {
    const { verdict } = test
    if (verdict === null) return [titleOf(TITLE), aboutOf(test, org.name), { text: `测试${TEST_STATES[test.state]}，还没有结果。`, margin: [0, 12, 0, 0] }]
    const functional = verdict.samples !== null
    return [
      titleOf(functional ? '定位报警功能检测报告' : TITLE),
      headingOf('一、概况'),
      aboutOf(test, org.name),
      ...(functional ? functionalOf(test, verdict) : accuracyOf(test, verdict)),
      headingOf(functional ? '四、说明' : '五、说明'),
      { ul: [verdictWords(verdict), ...verdict.shortcomings, ...(test.note === '' ? [] : [test.note]), '误差取全部有效定位水平误差分布的 68.27% 处；橙、红色风险区域标准只要求更高，没有给出数值，按企业填写的要求判定（待核）。'] },
      codeOf(`${address}/o/${org.id}/positioning/accuracy-tests/${test.id}`, `报告 ${test.number}　摘要 ${digest.match(/.{8}/g)?.slice(0, 4).join(' ')}　扫码查看原始记录。`),
      signaturesOf(['检测', '审核', '批准']),
    ]
  },
})
