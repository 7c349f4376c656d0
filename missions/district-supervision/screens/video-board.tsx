import { GoTo } from '@anlan/platform/ui/go-to'
import { Section } from '@anlan/platform/ui/detail-page'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { videoBoard, type VideoLine } from '../contract/video-board.ts'
import { rateWords } from './video-words.ts'
import './district.css'

const NAMED = 20
const Count = ({ count, unit }: { readonly count: number; readonly unit: string }) => (count === 0 ? <span className="al-none">0 {unit}</span> : <>{count.toLocaleString('zh-CN')} {unit}</>)
const page = ({ enterprise }: VideoLine): string => `/district-supervision/video/${enterprise}`

const Line = ({ it }: { readonly it: VideoLine }) => (
  <tr>
    <th scope="row"><GoTo to={page(it)}>{it.enterpriseName}</GoTo><span className="ds-under">{it.town ?? ''}</span></th>
    <td data-title="设备状态">在线 {it.online} 台{it.offline + it.fault === 0 ? null : <span className="ds-under al-late">离线 {it.offline} 台，故障 {it.fault} 台</span>}</td>
    <td data-title="摄像机"><Count count={it.cameras} unit="台" /></td>
    <td data-title="今日报警"><Count count={it.alarms} unit="条" />{it.alarms === 0 ? null : <span className="ds-under">已处置 {it.handled} 条</span>}</td>
    <td data-title="未处置">
      {it.open === 0 ? <span className="al-none">没有</span> : <GoTo to={`${page(it)}?state=open`}>{it.open} 条</GoTo>}
      {it.oldestAt === null ? null : <span className="ds-under">最早 <When at={it.oldestAt} /></span>}
    </td>
    <td data-title="误报率">{it.misreportRate === null ? <span className="al-none">还没有复核</span> : rateWords(it)}</td>
  </tr>
)

/** What enterprises delivered of their intelligent video: who is dark, and what nobody dealt with. */
export const Page = () => (
  <section className="ds-page">
    <header className="al-page-head"><h1>智能视频</h1></header>
    <Shown answer={useQueryOf(videoBoard, {}, { every: 15_000 })} lines={10}>
      {({ rows, never, totals }) => (
        <>
          <Section title={`${rows.length} 家企业：在线 ${totals.online} 台，离线 ${totals.offline} 台，故障 ${totals.fault} 台；今日报警 ${totals.alarms} 条，未处置 ${totals.open} 条`}>
            {rows.length === 0 ? (
              <Empty title="还没有企业报送智能视频" hint="企业登记了分析设备、设置了分析规则后自动报送设备、状态和报警" />
            ) : (
              <div className="ds-table">
                <table>
                  <thead><tr><th scope="col">企业</th><th scope="col">设备状态</th><th scope="col">分析的摄像机</th><th scope="col">今日报警</th><th scope="col">未处置</th><th scope="col">误报率（近 30 天）</th></tr></thead>
                  <tbody>{rows.map((it) => <Line key={it.enterprise} it={it} />)}</tbody>
                </table>
              </div>
            )}
          </Section>
          {never.length === 0 ? null : <p className="al-clause">没有报送过智能视频、情况未知的企业 {never.length} 家：{never.slice(0, NAMED).join('、')}{never.length > NAMED ? '等' : ''}。未知不等于没有。</p>}
          <p className="al-clause">设备、状态、报警按企业报送显示；报送内容是自定的最小集，待省级接口说明核对。</p>
        </>
      )}
    </Shown>
  </section>
)
