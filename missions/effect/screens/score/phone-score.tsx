import '../effect.css'
import { Section } from '@anlan/platform/ui/detail-page'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { AdviceList, Formula, ScoreHead } from './explained-parts.tsx'
import { useLatest } from './use-latest.ts'

/** The summary: number, what cost points, what to do. The sheet with every line is for the desk. */
export const Page = () => (
  <PhonePage title="运行效果">
    <Shown answer={useLatest()}>
      {({ explained }) =>
        explained === null ? (
          <Empty title="还没有可以核算的数据" hint="完成排查后，这里显示本周至今的情况" />
        ) : (
          <>
            <ScoreHead explained={explained} />
            <Section title="哪里失了分？">
              {explained.costs.length === 0 ? <p>没有失分</p> : (
                <ol className="ef-costs">
                  {explained.costs.map(({ kind, title, points, note }) => <li key={kind}><b>−{points}</b><div><strong>{title}</strong><p>{note}</p></div></li>)}
                </ol>
              )}
            </Section>
            <Section title="怎样改进？"><AdviceList explained={explained} /></Section>
            <Section title="怎样算出来的？"><Formula explained={explained} /></Section>
          </>
        )
      }
    </Shown>
  </PhonePage>
)
