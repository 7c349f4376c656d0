import './analysis.css'
import '../video.css'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Icon } from '@anlan/platform/ui/icon'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { ANALYSIS_WORDS } from '../../contract/analysis-kinds.ts'
import { detectionStatistics } from '../../contract/detection.ts'
import { FlatTable } from '../flat-table.tsx'
import { rateWords } from './analysis-words.ts'

const SPANS = [7, 30, 90, 365]

/** How often recognition was wrong, camera by camera and rule by rule. */
export const Page = () => {
  const [{ days = '30' }, change] = useUrlState()
  const answer = useQueryOf(detectionStatistics, { days: Number(days) })
  return (
    <section className="vi-page">
      <GoTo to="/video/detections" className="al-back"><Icon name="back" size={16} />识别事件</GoTo>
      <header className="al-page-head"><h1>误报率统计</h1></header>
      <p className="vi-filters"><label>最近 <select className="al-input" value={days} onChange={(event) => change({ days: event.target.value })}>{SPANS.map((it) => <option key={it} value={it}>{it} 天</option>)}</select></label></p>
      <Shown answer={answer}>
        {({ rows, total, line }) => rows.length === 0 ? <Empty title="这段时间没有识别事件" hint="可以选更长的时间" /> : (
          <>
            <p>共 <strong>{total.all}</strong> 件，属实 <strong>{total.right}</strong>，误报 <strong>{total.wrong}</strong>，待复核 <strong>{total.open}</strong>；误报率 <strong>{rateWords(total.rate)}</strong></p>
            <p className="al-clause">误报率 = 误报 ÷ 已复核。提示线 {line.percent}%（待核）：{line.source}</p>
            <FlatTable
              heads={['摄像机', '规则', '识别', '属实', '误报', '待复核', '误报率']}
              rows={rows.map((it) => ({ key: `${it.camera}${it.kind}`, cells: [<GoTo key="camera" to={`/video/analysis/${it.camera}`}>{it.name}</GoTo>, ANALYSIS_WORDS[it.kind], it.all, it.right, it.wrong, it.open, `${rateWords(it.rate)}${it.rate !== null && it.rate > line.percent ? '，高于提示线' : ''}`] }))}
            />
          </>
        )}
      </Shown>
    </section>
  )
}
