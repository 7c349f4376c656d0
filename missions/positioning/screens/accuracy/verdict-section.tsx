import '../scroll.css'
import { Facts, Section } from '@anlan/platform/ui/detail-page'
import { Note } from '@anlan/platform/ui/states'
import { type AccuracyTest, RISKS, type TestVerdict } from '../../contract/accuracy-test.ts'
import { metresWords, verdictWords } from '../../rules/accuracy/verdict-words.ts'
import { CdfChart } from './cdf-chart.tsx'

/** What the test came to: figure, areas, distribution, and where the procedure was not kept to. */
export const VerdictSection = ({ kind, verdict }: Pick<AccuracyTest, 'kind'> & { readonly verdict: TestVerdict }) => {
  const functional = verdict.samples !== null
  return (
    <Section title="结果">
      <div className="po-verdict">
        <Note tone={verdict.passed ? 'news' : 'refusal'}>{verdictWords(verdict)}</Note>
        {verdict.shortcomings.length === 0 ? null : <ul>{verdict.shortcomings.map((it) => <li key={it}>{it}</li>)}</ul>}
        {functional ? (
          <Facts facts={[
            { title: '采样', value: `${verdict.samples} 次` },
            { title: kind.endsWith('missed') ? '漏报' : '误报', value: `${verdict.wrong} 次` },
            { title: '错误率', value: verdict.wrongPercent === null ? null : `${verdict.wrongPercent.toFixed(1)}%，应低于 ${verdict.allowedPercent}%`, clause: 'AQ 3064.3-2025 7.3.2' },
          ]} />
        ) : (
          <>
            <Facts facts={[
              { title: '68.27% 误差', value: metresWords(verdict.error), clause: 'AQ 3064.3-2025 7.1.1' },
              { title: '有卫星信号', value: metresWords(verdict.withSatellite) },
              { title: '无卫星信号', value: metresWords(verdict.withoutSatellite) },
              ...(verdict.valid === null ? [] : [{ title: '有效定位', value: `${(verdict.valid * 100).toFixed(1)}%，应高于 95%` }, { title: '路线', value: `${Math.round(verdict.routeMetres ?? 0)} 米，${(verdict.metresASecond ?? 0).toFixed(1)} 米/秒` }]),
            ]} />
            {verdict.areas.length === 0 ? null : (
              <div className="po-scroll"><table className="po-table">
                <thead><tr><th scope="col">风险区域</th><th scope="col">样本</th><th scope="col">误差</th><th scope="col">要求</th><th scope="col">结论</th></tr></thead>
                <tbody>
                  {verdict.areas.map(({ risk, samples, error, allowed, passed }) => (
                    <tr key={risk}><th scope="row">{RISKS[risk]}</th><td>{samples.toLocaleString('zh-CN')}</td><td>{metresWords(error)}</td><td>不大于 {allowed} 米{risk === 'orange' || risk === 'red' ? '（企业要求，待核）' : ''}</td><td>{passed ? '合格' : '不合格'}</td></tr>
                  ))}
                </tbody>
              </table></div>
            )}
            {verdict.cdf.length === 0 ? null : <CdfChart kind={kind} verdict={verdict} />}
          </>
        )}
      </div>
    </Section>
  )
}
