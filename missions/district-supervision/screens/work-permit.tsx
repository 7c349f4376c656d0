import type { z } from 'zod'
import { placeWords } from '@anlan/kernel/place-words'
import { SIGN_NODES } from '@anlan/standards/special-work/kinds'
import { DetailPage, Section, StateTag } from '@anlan/platform/ui/detail-page'
import type { Fact, PageAction } from '@anlan/platform/ui/detail/detail'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Shown } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { type DeliveredPermit, PERMIT_STATES } from '../contract/special-work.ts'
import { openPermit, type SpotCheck, workPermit } from '../contract/works.ts'
import { workWords } from '../rules/work-words.ts'
import { issuedState } from './order-words.ts'
import { permitTone } from './permit-tone.ts'
import { SpotCheckForm } from './spot-check-form.tsx'
import './district.css'

type Found = z.output<typeof workPermit.output>
const names = (of: readonly { readonly name: string }[]): string => of.map(({ name }) => name).join('、')

const factsOf = (found: Found, it: DeliveredPermit): readonly Fact[] => [
  { title: '企业', value: <GoTo to={`/district-supervision/enterprises/${found.enterprise}`}>{found.enterpriseName}</GoTo> }, { title: '镇街', value: found.town },
  { title: '申请单位', value: it.unit }, { title: '作业单位', value: `${it.workUnits.join('、')}${it.contractor ? '（承包商）' : ''}` }, { title: '位置', value: placeWords(it) }, { title: '作业时间', value: <><When at={it.from} /> 至 <When at={it.until} /></> },
  { title: '作业内容', value: it.content, wide: true }, { title: '负责人', value: `${it.inCharge.name} ${it.inChargeMobile ?? ''}` }, { title: '监护人', value: names(it.guardians) }, { title: '作业人员', value: names(it.workers), wide: true },
  { title: '作业预约', value: found.plan === null ? '没有报送' : '已备案' }, { title: '签发', value: <When at={it.issuedAt ?? null} /> }, { title: '开始', value: <When at={it.startedAt ?? null} /> }, { title: '完工', value: <When at={it.finishedAt ?? null} /> }, { title: '验收', value: it.acceptedAt ? <>{it.acceptedBy} <When at={it.acceptedAt} /></> : '未验收' },
  { title: '安全措施', value: it.measures ? `${it.measures.answered}/${it.measures.rows} 项已确认` : '没有报送' }, { title: '气体分析', value: it.gasTests && it.gasTests.length > 0 ? `${it.gasTests.length} 次，不合格 ${it.gasTests.filter(({ verdict }) => verdict === 'fail').length} 次` : '没有' },
]

const Check = ({ it }: { readonly it: SpotCheck }) => (
  <li>
    <strong>{it.by}</strong>
    <span><When at={it.at} />{it.seed === null ? '' : `，随机抽取（种子 ${it.seed}）`}</span>
    <span className="ds-under">{it.findings.map(({ item, fine, words }) => `${item}：${fine ? '没有问题' : words}`).join('；')}{it.comment === '' ? '' : `。${it.comment}`}</span>
    {it.order === null ? null : <span className="ds-under"><GoTo to={`/district-supervision/orders/${it.order.id}`}>整改督办</GoTo> <StateTag {...issuedState({ state: it.order.state, overdue: false })} /> {it.order.answer === null ? '企业尚未回复' : `企业回复：${it.order.answer}`}</span>}
  </li>
)

const Sections = ({ found, permit }: { readonly found: Found; readonly permit: DeliveredPermit }) => (
  <>
    <Section title={`票面疑点（${found.issues.length} 项）`}>
      {found.issues.length === 0 ? <p className="al-none">按报送的数据没有发现问题。级别是否与现场相符，请到企业查看。</p> : <ul className="ds-lines">{found.issues.map((it) => <li key={it.words}><strong>{it.rule}</strong><span>{it.words}</span><span className="ds-under">{it.clause}</span></li>)}</ul>}
    </Section>
    <Section title={`报警（${found.alarms.length} 条）`}>
      {found.alarms.length === 0 ? <p className="al-none">没有报警</p> : <ul className="ds-lines">{found.alarms.map((it) => <li key={it.id}><strong>{it.text}</strong><StateTag words={it.endedAt === null ? '报警中' : '已消除'} tone={it.endedAt === null ? 'late' : 'done'} /><span className="ds-under"><When at={it.begunAt} />{it.code === null ? '' : `，代码 ${it.code}`}{it.result === null ? '' : `，${it.result}`}</span></li>)}</ul>}
    </Section>
    <Section title="签批">
      {(permit.signed ?? []).length === 0 ? <p className="al-none">还没有签批</p> : <ul className="ds-lines">{(permit.signed ?? []).map((it) => <li key={`${it.node}/${it.at}`}><strong>{SIGN_NODES[it.node]}</strong><span>{it.who.name}，<When at={it.at} /></span></li>)}</ul>}
    </Section>
    <Section title={`抽查（${found.checks.length} 次）`}>{found.checks.length === 0 ? <p className="al-none">还没有抽查</p> : <ul className="ds-lines">{found.checks.map((it) => <Check key={it.id} it={it} />)}</ul>}</Section>
  </>
)

const Permit = ({ found, officer }: { readonly found: Found; readonly officer: boolean }) => {
  const [{ seed }] = useUrlState()
  const open = useCommandOf(openPermit)
  const permit = found.permit as unknown as DeliveredPermit
  const id = String(found.permit['id'])
  const actions: readonly PageAction[] = officer
    ? [
        { title: '登记抽查', primary: true, form: (close) => <SpotCheckForm enterprise={found.enterprise} permit={id} seed={seed ?? null} onDone={close} /> },
        {
          title: '到企业查看',
          press: async () => {
            const opened = await open.send({ enterprise: found.enterprise, permit: id })
            if (opened?.accepted === true) window.open(opened.value.address, '_blank', 'noopener')
            return opened
          },
          confirm: { tells: [`${found.enterpriseName}（留有查看记录）`], body: '打开企业的作业票现场页面，只读，15 分钟内有效。' },
        },
      ]
    : []
  return (
    <DetailPage title={`${workWords({ kind: permit.kind, level: permit.level ?? null })} ${permit.number}`} back={{ title: '作业票抽查', to: '/district-supervision/work-permits' }} state={{ words: PERMIT_STATES[permit.state], tone: permitTone(permit.state) }} actions={actions} facts={factsOf(found, permit)}>
      <Sections found={found} permit={permit} />
    </DetailPage>
  )
}

/** One permit as delivered: what it says against itself, its alarms, and what officials found. */
export const Page = ({ params, roles }: PageProps) => (
  <Shown answer={useQueryOf(workPermit, { enterprise: params['enterprise'] ?? '', id: params['id'] ?? '' }, { every: 15_000 })}>{(found) => <Permit found={found} officer={roles.includes('district-officer')} />}</Shown>
)
