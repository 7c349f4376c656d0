import './phone.css'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Empty, Shown } from '@anlan/platform/ui/states'
import type { PermitLine } from '../../contract/permits.ts'
import { PermitCard } from './permit-card.tsx'
import { useMyGuard, useMySigning, useMyWorks } from './use-works.ts'

/** What stands still or goes on first: there somebody may be in danger. */
const ORDER: Readonly<Partial<Record<PermitLine['state'], number>>> = { suspended: 0, working: 1, issued: 2, finished: 3, signing: 4, preparing: 5 }
const inOrder = (rows: readonly PermitLine[]): PermitLine[] => rows.toSorted((a, b) => (ORDER[a.state] ?? 9) - (ORDER[b.state] ?? 9))

const Group = ({ title, rows }: { readonly title: string; readonly rows: readonly PermitLine[] }) =>
  rows.length === 0 ? null : (
    <section className="sw-group" aria-label={title}>
      <h2>{title}</h2>
      <ul>{rows.map((line) => <li key={line.id}><PermitCard line={line} /></li>)}</ul>
    </section>
  )

/** 我的作业票: what waits for my pen, and where I guard, lead or work. */
export const Page = () => {
  const answer = useMyWorks()
  const [waiting, guard] = [useMySigning(), useMyGuard()]
  return (
    <PhonePage action={{ title: '扫票', icon: 'scan', to: '/special-work/scan' }}>
      <Shown answer={answer}>
        {({ rows }) => {
          const others = inOrder(rows.filter(({ id }) => ![...waiting, ...guard].some((it) => it.id === id)))
          return (
            <>
              <Group title="待我接任监护" rows={guard} />
              <Group title="待我签批" rows={waiting} />
              <Group title="我在办的" rows={others} />
              {guard.length + waiting.length + others.length === 0 ? <Empty title="没有您在办的作业票" hint="扫现场作业票上的二维码，可以打开任何一张" /> : null}
            </>
          )
        }}
      </Shown>
    </PhonePage>
  )
}
