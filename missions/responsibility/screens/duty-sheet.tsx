import { Button } from '@anlan/platform/ui/button'
import { Section, StateTag } from '@anlan/platform/ui/detail-page'
import { Due, When } from '@anlan/platform/ui/when'
import { GUARANTEE_WORDS } from '../contract/appointment.ts'
import type { DutySheet } from '../contract/duty.ts'

export const ITEM_STATES = { done: { words: '本期已履职', tone: 'done' }, open: { words: '本期待履职', tone: 'open' }, soon: { words: '即将到期', tone: 'late' }, missed: { words: '上期未履职', tone: 'late' } } as const

export const rateWords = ({ rate, done, due, missed, dangers }: DutySheet): string =>
  rate === null ? '还没有到期的任务' : `应履职 ${due} 次，已履职 ${done} 次，未履职 ${missed} 次，履职率 ${Math.round(rate * 100)}%，发现隐患 ${dangers} 条`

interface DutySheetSectionProps {
  readonly sheet: DutySheet
  /** Left out where the reader is not the responsible person. */
  readonly onRecord?: (num: number) => void
}

export const DutySheetSection = ({ sheet, onRecord }: DutySheetSectionProps) => (
  <Section title={`${sheet.hazardName}　${GUARANTEE_WORDS[sheet.role]}　${sheet.personName}`}>
    <p>{rateWords(sheet)}</p>
    <table className="rs-table">
      <thead>
        <tr><th>项号</th><th>任务</th><th>周期</th><th>状态</th><th>本期截止</th><th>上次履职</th><th>已做 / 漏做</th><th /></tr>
      </thead>
      <tbody>
        {sheet.items.map((item) => (
          <tr key={item.num}>
            <td>{item.num}</td>
            <td>{item.text}{item.planned ? <span className="al-clause">　已有排查计划</span> : null}</td>
            <td>{item.cadence}</td>
            <td><StateTag {...ITEM_STATES[item.state]} /></td>
            <td><Due at={item.dueAt} /></td>
            <td><When at={item.lastAt} /></td>
            <td>{item.done} / {item.missed}</td>
            <td>{onRecord === undefined ? null : <Button onClick={() => onRecord(item.num)}>登记履职</Button>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Section>
)
