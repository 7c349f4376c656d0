import '../positioning.css'
import './signs.css'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { ownFigures } from '../../contract/own-figures.ts'
import { listSigns } from '../../contract/sign.ts'
import { AskedTable } from './asked-table.tsx'
import { SignsTable } from './signs-table.tsx'

const FIGURES = ['lostSeconds', 'answerSeconds', 'signHoldsSeconds']

/** The figures in force, and whether anybody has checked them. */
const Figures = () => {
  const figures = useQueryOf(ownFigures, {}).value?.figures.filter(({ name }) => FIGURES.includes(name)) ?? []
  return <p className="al-clause">{figures.map(({ title, value, unit, own, status }) => `${title} ${value} ${unit}${own ? '（本单位设定）' : `（默认，${status}）`}`).join('；')}</p>
}

/** 报平安: who is asked for a sign, and who answered where. */
export const Page = () => {
  const answer = useQueryOf(listSigns, {}, { every: 5_000 })
  return (
    <section className="po-page po-signs">
      <header className="al-page-head">
        <h1>报平安</h1>
        <div className="al-actions al-page-actions">
          <GoTo to="/positioning/sign-codes" className="al-button">区域位置码</GoTo>
          <GoTo to="/positioning/live" className="al-button">实时定位</GoTo>
        </div>
      </header>
      <Figures />
      <Shown answer={answer}>
        {({ now, asked, signs }) => (
          <>
            <section>
              <h2>失联 {asked.length} 人</h2>
              <AskedTable asked={asked} now={now} />
            </section>
            <section>
              <h2>近 12 小时报平安 {signs.length} 人</h2>
              <SignsTable signs={signs} now={now} />
            </section>
          </>
        )}
      </Shown>
    </section>
  )
}
