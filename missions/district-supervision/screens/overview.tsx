import { Button } from '@anlan/platform/ui/button'
import { Section } from '@anlan/platform/ui/detail-page'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { districtOverview, type Standing } from '../contract/overview.ts'
import { EnterpriseTable } from './enterprise-table.tsx'
import { OrderCounts } from './order-counts.tsx'
import { TodayCards } from './today-cards.tsx'
import './district.css'

const VIEWS: Readonly<Record<string, { readonly title: string; readonly fits: (it: Standing) => boolean }>> = {
  all: { title: '全部企业', fits: () => true },
  live: { title: '在线', fits: ({ live }) => live === 'live' },
  away: { title: '接入后中断', fits: ({ live }) => live === 'quiet' || live === 'silent' },
  open: { title: '有未关闭隐患', fits: ({ open }) => open > 0 },
  overdue: { title: '有超期', fits: ({ overdue }) => overdue > 0 },
  delivered: { title: '有报送', fits: ({ live }) => live !== 'never' },
  never: { title: '尚未接入', fits: ({ live }) => live === 'never' },
}

/** Who needs attention stands first: overdue, then interrupted, then live; those never connected last. */
const RANK = { silent: 0, quiet: 1, live: 2, never: 3 } as const
const byNeed = (a: Standing, b: Standing): number =>
  b.overdue - a.overdue || b.openMajor - a.openMajor || RANK[a.live] - RANK[b.live] || a.name.localeCompare(b.name, 'zh-CN')

export const Page = () => {
  const answer = useQueryOf(districtOverview, {}, { every: 15_000, listens: ['plant'] })
  const [{ show = 'all' }, change] = useUrlState()
  const view = VIEWS[show] ?? VIEWS['all']
  return (
    <section className="ds-page">
      <header className="al-page-head">
        <h1>监管总览</h1>
        {answer.value === undefined ? null : <span className="al-count">按企业报送统计，<When at={answer.value.at} /></span>}
      </header>
      <Shown answer={answer} lines={14}>
        {(overview) => {
          const rows = overview.enterprises.filter((it) => view?.fits(it)).toSorted(byNeed)
          return (
            <>
              <OrderCounts />
              <TodayCards overview={overview} />
              <Section title={`企业（${rows.length} 家）`}>
                <div className="ds-views" role="group" aria-label="按状态查看">
                  {Object.entries(VIEWS).map(([key, { title, fits }]) => (
                    <Button key={key} kind={key === show ? 'primary' : 'quiet'} aria-pressed={key === show} onClick={() => change({ show: key === 'all' ? undefined : key })}>
                      {title} {overview.enterprises.filter(fits).length}
                    </Button>
                  ))}
                </div>
                {rows.length === 0 ? <Empty title="没有这样的企业" hint="换一个状态查看" /> : <EnterpriseTable rows={rows} />}
              </Section>
            </>
          )
        }}
      </Shown>
    </section>
  )
}
