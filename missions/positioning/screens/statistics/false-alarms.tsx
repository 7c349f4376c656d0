import { Section } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import type { z } from 'zod'
import { falseAlarms, PROPOSAL_KINDS } from '../../contract/false-alarms.ts'
import { percentWords } from '../../rules/statistics/figure-words.ts'
import { Bars } from './bars.tsx'
import { Frame } from './frame.tsx'
import { Tools } from './tools.tsx'
import { useAsked } from './use-asked.ts'

type Found = z.output<typeof falseAlarms.output>

const Proposals = ({ of: { proposals } }: { readonly of: Found }) =>
  proposals.length === 0 ? <p className="al-clause">同一区域同一种误报不足三条，或没有共同之处，得不出建议</p> : (
    <ul className="po-proposals">
      {proposals.map((it) => (
        <li key={`${it.kind} ${it.place} ${it.what}`}>
          <strong>{PROPOSAL_KINDS[it.what]}</strong>
          <span>
            <b>{it.place} {it.kindWords}</b>
            <span>{it.words}。</span>
            {it.fence === null || it.what === 'card' || it.kind === 'sos' ? null : <GoTo to={`/positioning/fences/${it.fence}`}>查看围栏</GoTo>}
            {it.what === 'card' ? <GoTo to="/positioning/cards">查看终端</GoTo> : null}
          </span>
        </li>
      ))}
    </ul>
  )

const Rows = ({ of: { rows } }: { readonly of: Found }) => (
  <div className="po-wide">
    <table className="po-amounts">
      <thead><tr><th scope="col">报警种类</th><th scope="col">区域</th><th scope="col">报警</th><th scope="col">已办结</th><th scope="col">误报</th><th scope="col">误报率</th></tr></thead>
      <tbody>
        {rows.map((it) => (
          <tr key={`${it.kind} ${it.fence ?? ''}`}>
            <th scope="row">{it.kindWords}</th><td>{it.place}</td><td>{it.raised}</td><td>{it.decided}</td><td>{it.misreport}</td><td>{percentWords(it.rate)}{it.over ? <em className="po-over">超限</em> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** 误报分析: which alarms are false, where, when, on which card; and what the data suggest. */
export const Page = () => {
  const asked = useAsked()
  const { url, period, who, kind } = asked
  const input = { ...period, ...who, kind }
  const answer = useQueryOf(falseAlarms, input, { keepFormer: true })
  return (
    <Frame at="statistics/false-alarms" url={url} period={period} sheet={{ name: 'positioning.export-false-alarms', input }}>
      <Tools asked={asked} kinds />
      <Shown answer={answer} lines={8}>
        {(found) =>
          found.misreport === 0 ? <Empty title="这段时间没有误报" hint={found.decided === 0 ? '报警办结后才能统计误报；在报警页面处置或标为误报' : `已办结 ${found.decided} 条报警，没有一条标为误报`} /> : (
            <>
              <p>已办结 {found.decided} 条，误报 {found.misreport} 条，误报率 <strong>{percentWords(found.misreport / found.decided)}</strong>，应低于 {percentWords(found.falseLimit)}<span className="al-clause">（{found.falseClause}）</span></p>
              <Section title="改进建议">
                <Proposals of={found} />
                <p className="al-clause">建议由上述时间内的误报算出，仅供研究，不会自动修改任何设置。样本少时请先到现场核实。</p>
              </Section>
              <Section title="哪些报警误报"><Rows of={found} /></Section>
              <Section title="什么时候误报"><Bars keys={['误报']} bars={found.hours.map((count, hour) => ({ key: String(hour), words: `${hour} 时`, about: `${hour} 时：误报 ${count} 条`, values: [count] }))} /></Section>
              <div className="po-halves">
                <Section title="哪些终端误报">
                  {found.cards.length === 0 ? <p className="al-clause">误报与具体终端无关，或终端当时没有发放</p> : (
                    <table className="po-amounts">
                      <thead><tr><th scope="col">终端</th><th scope="col">持卡人</th><th scope="col">已办结</th><th scope="col">误报</th></tr></thead>
                      <tbody>{found.cards.map((it) => <tr key={it.number}><th scope="row">{it.number}</th><td>{it.name}</td><td>{it.decided}</td><td>{it.misreport}</td></tr>)}</tbody>
                    </table>
                  )}
                </Section>
                <Section title="误报原因（办理时填写）">
                  <ol className="po-tops">{found.reasons.map((it) => <li key={it.words}><strong>{it.words}</strong><span>{it.count} 条</span></li>)}</ol>
                </Section>
              </div>
            </>
          )
        }
      </Shown>
    </Frame>
  )
}
