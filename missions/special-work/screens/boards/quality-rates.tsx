import type { z } from 'zod'
import { Section } from '@anlan/platform/ui/detail-page'
import type { qualityList } from '../../contract/quality.ts'

type Found = z.output<typeof qualityList.output>
type Key = 'unit' | 'approver' | 'rule'
interface RatesProps {
  readonly found: Found
  readonly chosen: Readonly<Record<string, string>>
  readonly choose: (changes: Readonly<Record<string, string | undefined>>) => void
}

const percent = (part: number, whole: number): string => (whole === 0 ? '—' : `${((1 - part / whole) * 100).toFixed(1)}%`)

const Rates = ({ title, by, rates, chosen, choose }: { readonly title: string; readonly by: Key; readonly rates: Found['byUnit'] } & Pick<RatesProps, 'chosen' | 'choose'>) => (
  <Section title={title}>
    {rates.length === 0 ? <p className="al-none">还没有</p> : (
      <ul className="swb-rates">
        {rates.slice(0, 8).map(({ key, judged, faulty }) => (
          <li key={key}><button type="button" aria-pressed={chosen[by] === key} onClick={() => choose({ [by]: chosen[by] === key ? undefined : key })}><span>{key}</span><b>{percent(faulty, judged)}</b><i style={{ width: `${judged === 0 ? 0 : (1 - faulty / judged) * 100}%` }} /><small>{judged} 张，{faulty} 张有问题</small></button></li>
        ))}
      </ul>
    )}
  </Section>
)

/** The rate of clean permits in all, by applying unit, by approver, and which faults there are; a press narrows the list. */
export const QualityRates = ({ found, chosen, choose }: RatesProps) => (
  <>
    <ul className="swb-figures">
      <li><b>{percent(found.faulty, found.judged)}</b><span>合格率</span></li>
      <li><b>{found.judged}</b><span>检查的作业票</span></li>
      <li><b>{found.faulty}</b><span>有问题的作业票</span></li>
      <li><b>{found.byRule.reduce((sum, { count }) => sum + count, 0)}</b><span>问题</span></li>
      <li><b>{found.days.length}</b><span>承诺不一致</span></li>
    </ul>
    <div className="swb-three">
      <Rates title="按申请单位" by="unit" rates={found.byUnit} chosen={chosen} choose={choose} />
      <Rates title="按审批人" by="approver" rates={found.byApprover} chosen={chosen} choose={choose} />
      <Section title="问题种类">
        {found.byRule.length === 0 ? <p className="al-none">没有发现问题</p> : <ul className="swb-rates">{found.byRule.map(({ rule, title, clause, count }) => <li key={rule}><button type="button" aria-pressed={chosen['rule'] === rule} title={clause} onClick={() => choose({ rule: chosen['rule'] === rule ? undefined : rule })}><span>{title}</span><b>{count} 张</b><small>{clause}</small></button></li>)}</ul>}
      </Section>
    </div>
  </>
)
