import './together.css'
import { Section, StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { ENERGIES, standingIsolations } from '../../contract/isolation.ts'
import type { PermitState } from '../../contract/life.ts'
import { stateOf } from '../permit/permit-words.ts'

/** 在锁隔离点: every lock that stands in the plant, and the permit that it stands for. */
export const Page = () => (
  <section className="swt-page">
    <header className="al-page-head"><h1>能量隔离</h1></header>
    <Shown answer={useQueryOf(standingIsolations, {}, { every: 15_000 })}>
      {({ points }) => points.length === 0 ? <Empty title="没有在锁的隔离点" hint="在作业票页面的“能量隔离和上锁挂牌”里登记隔离点并上锁" /> : (
        <Section title={`在锁 ${points.length} 处`}>
          <table className="swt-table">
            <thead><tr><th scope="col">隔离点</th><th scope="col">类别</th><th scope="col">锁具、挂牌</th><th scope="col">上锁人</th><th scope="col">验证</th><th scope="col">作业票</th></tr></thead>
            <tbody>
              {points.map((it) => (
                <tr key={it.id}>
                  <td>{it.what}</td><td>{ENERGIES[it.energy]}</td><td>{it.lock === '' ? '—' : `锁 ${it.lock}`}{it.tag === '' ? '' : `，牌 ${it.tag}`}</td>
                  <td>{it.fitted?.by.name} <When at={it.fitted?.at} /></td><td>{it.verified === null ? '未验证' : `${it.verified.by.name}`}</td>
                  <td><GoTo to={`/special-work/permits/${it.permit}`}>{it.permitNumber}</GoTo> <StateTag {...stateOf(it.permitState as PermitState)} /><br /><span className="al-clause">{it.spot}</span></td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </Shown>
  </section>
)
