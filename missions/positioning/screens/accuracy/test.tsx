import '../positioning.css'
import './accuracy.css'
import { endpointPath } from '@anlan/kernel/endpoint'
import { coming } from '@anlan/platform/ui/coming'
import { DetailPage, Section } from '@anlan/platform/ui/detail-page'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Icon } from '@anlan/platform/ui/icon'
import { Shown, Skeleton } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { queryString } from '@anlan/platform/ui/wire'
import { finishAccuracyTest, getAccuracyTest } from '../../contract/accuracy-run.ts'
import { isFunctional, TEST_KINDS, TEST_STATES } from '../../contract/accuracy-test.ts'
import { accuracyReport } from './report-address.ts'
import { LaySpots } from './lay-spots.tsx'
import { SpotsTable } from './spots-table.tsx'
import { StepCard } from './step-card.tsx'
import { TestMap } from './test-map.tsx'
import { VerdictSection } from './verdict-section.tsx'

const FinishTest = coming(() => import('./end-test.tsx').then((it) => it.FinishTest), <Skeleton lines={3} />)
const AbandonTest = coming(() => import('./end-test.tsx').then((it) => it.AbandonTest), <Skeleton lines={3} />)
const EVERY = 2_000
const TONES = { running: 'open', finished: 'done', abandoned: 'off' } as const

/** One test: what to do now while it runs, what it came to when it is over. */
export const Page = ({ org, params, roles }: PageProps) => {
  const id = params['id'] ?? ''
  const first = useQueryOf(getAccuracyTest, { id })
  const live = useQueryOf(getAccuracyTest, { id }, { skip: first.value?.test.state !== 'running', every: EVERY })
  const keeps = finishAccuracyTest.may.some((role) => roles.includes(role))
  return (
    <Shown answer={live.value === undefined ? first : live}>
      {(answer) => {
        const { test, step, last } = answer
        const { version, kind, spots, state, verdict } = test
        const running = state === 'running'
        const laying = running && keeps && (kind === 'static' || kind === 'dynamic') && spots.every(({ at }) => at === null)
        const actions: PageAction[] = !running || !keeps ? [] : [
          { title: '结束并出结果', primary: step.kind === 'finish', form: (close) => <FinishTest id={id} version={version} close={close} /> },
          { title: '作废', danger: true, form: (close) => <AbandonTest id={id} version={version} close={close} /> },
        ]
        return (
          <DetailPage
            title={`${test.number} ${TEST_KINDS[kind]}`}
            back={{ title: '性能测试', to: '/positioning/accuracy-tests' }}
            state={{ words: TEST_STATES[state], tone: TONES[state] }}
            actions={actions}
            facts={[
              { title: '测试场地', value: test.place },
              { title: '平面图', value: `${test.plan}，${test.floor} 层` },
              { title: '测试终端', value: test.cards.join('、') },
              { title: '测试人员', value: test.testers },
              { title: '真值测量仪器', value: test.instrument },
              { title: '橙、红区要求', value: isFunctional(kind) ? null : `${test.strictMetres} 米（企业要求，待核）` },
              { title: '开始', value: <>{test.startedBy} <When at={test.startedAt} /></> },
              { title: '结束', value: test.endedAt === null ? null : <>{test.endedBy} <When at={test.endedAt} /></> },
              { title: '说明', value: test.note },
              ...(state !== 'finished' ? [] : [{ title: '报告', value: <a className="al-button" target="_blank" rel="noreferrer" href={`/api/orgs/${org.id}${endpointPath(accuracyReport)}${queryString({ id })}`}><Icon name="print" size={18} />打印检测报告</a> }]),
            ]}
          >
            {running ? <StepCard answer={answer} keeps={keeps} /> : null}
            {verdict === null ? null : <VerdictSection kind={kind} verdict={verdict} />}
            {laying ? <Section title={kind === 'static' ? '布置测试点' : '布置动态路线'}><LaySpots key={spots.length} test={test} kind={kind as 'static' | 'dynamic'} /></Section> : <Section title="测试点图"><TestMap plan={test.plan} kind={kind} spots={spots} now={step.spot} tags={running ? last : []} /></Section>}
            {spots.length === 0 ? null : <Section title={`测试点 ${spots.length} 个`}><SpotsTable answer={answer} /></Section>}
          </DetailPage>
        )
      }}
    </Shown>
  )
}
