import { Section } from '@anlan/platform/ui/detail-page'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import type { z } from 'zod'
import { alarmStatistics, STATISTIC_SPLITS, type StatisticSplit, TREND_UNITS, type TrendUnit } from '../../contract/statistics.ts'
import { percentWords } from '../../rules/statistics/figure-words.ts'
import { Bars } from './bars.tsx'
import { COLUMNS, FigureList, isOver } from './figure-list.tsx'
import { Frame } from './frame.tsx'
import { spanWords } from './periods.ts'
import { Tools } from './tools.tsx'
import { useAsked } from './use-asked.ts'

type Statistics = z.output<typeof alarmStatistics.output>

const Groups = ({ of: { rows, falseLimit }, by }: { readonly of: Statistics; readonly by: StatisticSplit }) => (
  <div className="po-wide">
    <table className="po-amounts">
      <thead>
        <tr>
          <th scope="col">{STATISTIC_SPLITS[by]}</th>
          {COLUMNS.map(({ title }) => <th key={title} scope="col">{title}</th>)}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, words, figures }) => (
          <tr key={key ?? ''}>
            <th scope="row">{words}</th>
            {COLUMNS.map(({ title, value }) => <td key={title}>{value(figures)}{title === '误报率' && isOver(figures, falseLimit) ? <em className="po-over">超限</em> : null}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

const Select = <Key extends string>({ title, value, words, onChange }: { readonly title: string; readonly value: Key; readonly words: Readonly<Record<Key, string>>; readonly onChange: (value: string) => void }) => (
  <select className="al-input" aria-label={title} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
    {Object.entries<string>(words).map(([key, word]) => <option key={key} value={key}>{word}</option>)}
  </select>
)

/** 报警统计: what was raised, what became of it, how soon, and how much of it was false. */
export const Page = () => {
  const asked = useAsked()
  const { url, change, period, who, kind } = asked
  const by: StatisticSplit = url['by'] !== undefined && url['by'] in STATISTIC_SPLITS ? (url['by'] as StatisticSplit) : 'kind'
  const unit = url['unit'] !== undefined && url['unit'] in TREND_UNITS ? (url['unit'] as TrendUnit) : undefined
  const input = { ...period, ...who, kind, by, ...(unit === undefined ? {} : { unit }) }
  const answer = useQueryOf(alarmStatistics, input, { keepFormer: true })
  return (
    <Frame at="statistics" url={url} period={period} sheet={{ name: 'positioning.export-alarm-statistics', input }}>
      <Tools asked={asked} kinds />
      <Shown answer={answer} lines={8}>
        {(found) =>
          found.all.raised === 0 ? <Empty title="这段时间没有定位报警" hint="换一个更长的时间段，或放宽筛选条件再看" /> : (
            <>
              <Section title="总体情况">
                <FigureList figures={found.all} limit={found.falseLimit} />
                <p className="al-clause">误报率＝误报 ÷ 已办结（处置、关闭、误报），未办结的不计；应低于 {percentWords(found.falseLimit)}（{found.falseClause}）。同一报警未关闭前再次触发只计次数。</p>
              </Section>
              <Section title="报警和处置的趋势" tools={<Select title="按时间" value={unit ?? ('' as TrendUnit)} words={{ ['' as TrendUnit]: '自动', ...TREND_UNITS }} onChange={(it) => change({ unit: it })} />}>
                <Bars keys={['报警', '其中已处置', '其中误报']} bars={found.trend.map((it) => ({ key: it.from, words: spanWords(it), about: `${it.from}${it.to === it.from ? '' : ` 至 ${it.to}`}：报警 ${it.raised} 条，已处置 ${it.handled} 条，误报 ${it.misreport} 条`, values: [it.raised, it.handled, it.misreport] }))} />
              </Section>
              <Section title="报警最多的地方">
                <ol className="po-tops">
                  {found.top.map((it) => (
                    <li key={`${it.kind} ${it.place}`}><strong>{it.place} {it.words}</strong><span>{it.figures.raised} 条，误报 {it.figures.misreport} 条，未办结 {it.figures.open} 条</span></li>
                  ))}
                </ol>
              </Section>
              <Section title={`按${STATISTIC_SPLITS[by]}统计`} tools={<Select title="分类方式" value={by} words={STATISTIC_SPLITS} onChange={(it) => change({ by: it })} />}>
                <Groups of={found} by={by} />
                {by === 'department' || by === 'class' ? <p className="al-clause">涉及多人的报警，在各自的{STATISTIC_SPLITS[by]}中各计一次。</p> : null}
              </Section>
            </>
          )
        }
      </Shown>
    </Frame>
  )
}
