import type { Fact } from '@anlan/platform/ui/detail/detail'
import { Facts, Section } from '@anlan/platform/ui/detail-page'
import { useHere } from '@anlan/platform/ui/here'
import { Note } from '@anlan/platform/ui/states'
import { Day, When } from '@anlan/platform/ui/when'
import type { Danger } from '../../contract/records.ts'
import { paperAddress } from './paper-address.ts'

const PLAN_STATES = { submitted: '待主要负责人批准', approved: '已批准', returned: '已退回，待修改' } as const

const planFacts = ({ treatment: it }: Danger): readonly Fact[] =>
  it == null
    ? []
    : [
        { title: '方案状态', value: <strong>{PLAN_STATES[it.state]}</strong> },
        { title: '编制', value: <>{it.by.name}，<When at={it.at} /></> },
        { title: '措施落实', value: it.measures, wide: true },
        { title: '责任落实', value: it.duty, wide: true },
        { title: '资金落实', value: `${it.fund} 万元，${it.fundSource}` },
        { title: '时限落实', value: <Day day={it.until} /> },
        { title: '预案落实', value: it.emergency, wide: true },
        { title: '临时管控措施', value: it.interim, wide: true },
        ...(it.decided === null ? [] : [{ title: it.state === 'returned' ? '退回意见' : '批准', value: <>{it.decided.by.name}，<When at={it.decided.at} />{it.decided.comment === '' ? null : `：${it.decided.comment}`}</>, wide: true }]),
      ]

const reportFacts = ({ majorReport: it }: Danger): readonly Fact[] => [
  { title: '向监管部门报告', value: it == null ? '尚未登记' : it.authority, clause: '安全生产法 41' },
  { title: '向职工通报', value: it == null ? '尚未登记' : it.workers },
  ...(it == null ? [] : [{ title: '登记', value: <>{it.by.name}，<When at={it.at} /></> }]),
]

/** What the law asks of a 重大事故隐患 besides the five fixings. */
export const TreatmentSection = ({ danger }: { readonly danger: Danger }) => {
  const { org } = useHere()
  const acceptances = danger.acceptances ?? []
  return (
    <Section
      title="重大事故隐患治理"
      tools={
        danger.treatment == null ? null : (
          <a href={paperAddress(org.id, 'treatment', danger.id)} target="_blank" rel="noreferrer">
            打印治理方案
          </a>
        )
      }
    >
      {danger.treatment == null && danger.state === 'rectifying' ? <Note tone="refusal">还没有治理方案。编制（五落实）并经主要负责人批准后，才能提交整改。</Note> : null}
      <Facts facts={[...reportFacts(danger), ...planFacts(danger)]} />
      {acceptances.length === 0 ? null : <Facts facts={acceptances.map((it) => ({ title: `验收人 ${it.by.name}`, value: <>{it.comment}，<When at={it.at} /></>, wide: true }))} />}
    </Section>
  )
}
