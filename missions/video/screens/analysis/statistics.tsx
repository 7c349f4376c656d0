import './analysis.css'
import '../video.css'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { ANALYSIS_WORDS } from '../../contract/analysis-kinds.ts'
import { detectionStatistics } from '../../contract/detection.ts'
import { rateWords } from './analysis-words.ts'

const SPANS = [7, 30, 90, 365]

/** How often recognition was wrong, camera by camera and rule by rule. */
export const Page = () => {
  const [{ days = '30' }, change] = useUrlState()
  const answer = useQueryOf(detectionStatistics, { days: Number(days) })
  return (
    <section className="vi-page">
      <header className="al-page-head"><h1><GoTo to="/video/detections" className="al-back">识别事件</GoTo> 误报率统计</h1></header>
      <p className="vi-filters"><label>最近 <select className="al-input" value={days} onChange={(event) => change({ days: event.target.value })}>{SPANS.map((it) => <option key={it} value={it}>{it} 天</option>)}</select></label></p>
      <Shown answer={answer}>
        {({ rows, total, line }) => rows.length === 0 ? <Empty title="这段时间没有识别事件" hint="可以选更长的时间" /> : (
          <>
            <p>共 <strong>{total.all}</strong> 件，属实 <strong>{total.right}</strong>，误报 <strong>{total.wrong}</strong>，待复核 <strong>{total.open}</strong>；误报率 <strong>{rateWords(total.rate)}</strong></p>
            <p className="al-clause">误报率 = 误报 ÷ 已复核。提示线 {line.percent}%（待核）：{line.source}</p>
            <div className="vi-scroll">
              <table className="vi-table">
                <thead><tr><th scope="col">摄像机</th><th scope="col">规则</th><th scope="col">识别</th><th scope="col">属实</th><th scope="col">误报</th><th scope="col">待复核</th><th scope="col">误报率</th></tr></thead>
                <tbody>{rows.map((it) => <tr key={`${it.camera}${it.kind}`}><th scope="row"><GoTo to={`/video/analysis/${it.camera}`}>{it.name}</GoTo></th><td>{ANALYSIS_WORDS[it.kind]}</td><td>{it.all}</td><td>{it.right}</td><td>{it.wrong}</td><td>{it.open}</td><td>{rateWords(it.rate)}{it.rate !== null && it.rate > line.percent ? '，高于提示线' : ''}</td></tr>)}</tbody>
              </table>
            </div>
          </>
        )}
      </Shown>
    </section>
  )
}
