import { Section } from '@anlan/platform/ui/detail-page'
import { Empty, Note, Shown } from '@anlan/platform/ui/states'
import { fullTime } from '@anlan/platform/ui/time-words'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import type { z } from 'zod'
import { presenceStatistics } from '../../contract/statistics.ts'
import { Bars } from './bars.tsx'
import { Frame } from './frame.tsx'
import { spanWords } from './periods.ts'
import { Tools } from './tools.tsx'
import { useAsked } from './use-asked.ts'

type Presence = z.output<typeof presenceStatistics.output>

const Gaps = ({ of: { damaged, waiting, countedUntil } }: { readonly of: Presence }) => (
  <>
    {damaged === 0 ? null : <Note tone="refusal">有 {damaged} 个人·小时的轨迹已损坏，读不出来，没有计入</Note>}
    {waiting === 0 ? null : <Note>有 {waiting} 个小时收到了补传的数据，正在重新统计</Note>}
    {countedUntil === null ? null : <p className="al-clause">人数由定位轨迹每分钟取一次，统计到 {fullTime(countedUntil).slice(0, 16)}，约每十分钟更新；没有带卡的人不在其中。</p>}
  </>
)

const Areas = ({ of: { areas } }: { readonly of: Presence }) => {
  const most = Math.max(1, ...areas.map(({ personHours }) => personHours))
  return (
    <ul className="po-areas">
      {areas.map(({ fence, words, average, personHours }) => (
        <li key={fence}>
          <span>{words}</span>
          <i style={{ width: `${(personHours / most) * 100}%` }} />
          <span>{personHours.toLocaleString('zh-CN')} 人·小时，平均 {average} 人</span>
        </li>
      ))}
    </ul>
  )
}

/** 人数统计: how many were on site, by hour and by day, on average and at most. */
export const Page = () => {
  const asked = useAsked()
  const { url, period, who } = asked
  const input = { ...period, ...who }
  const answer = useQueryOf(presenceStatistics, input, { keepFormer: true })
  return (
    <Frame at="statistics/people" url={url} period={period} sheet={{ name: 'positioning.export-presence-statistics', input }}>
      <Tools asked={asked} />
      <Shown answer={answer} lines={8}>
        {(found) => (
          <>
            <Gaps of={found} />
            {found.peak === 0 ? <Empty title="这段时间没有人员轨迹" hint={found.countedUntil === null ? '发卡并收到位置后，约十分钟开始统计' : '换一个时间段，或放宽筛选条件再看'} /> : (
              <>
                <Section title="现场人数">
                  <ul className="po-figures">
                    <li><b>{found.average}</b><span>平均人数</span></li>
                    <li><b>{found.peak}</b><span>最多人数</span></li>
                    <li><b>{found.peakAt === null ? '—' : fullTime(found.peakAt).slice(5, 16)}</b><span>最多时刻</span></li>
                    <li><b>{Math.round(found.rows.reduce((sum, it) => sum + it.personHours, 0)).toLocaleString('zh-CN')}</b><span>人·小时</span></li>
                  </ul>
                </Section>
                <Section title="一天中各小时">
                  <Bars keys={['最多', '平均']} bars={found.byHour.map((it) => ({ key: String(it.hour), words: `${it.hour} 时`, about: `${it.hour} 时：最多 ${it.peak} 人，平均 ${it.average} 人`, values: [it.peak, it.average] }))} />
                </Section>
                <Section title="各日">
                  <Bars keys={['最多', '平均']} bars={found.rows.map((it) => ({ key: it.day, words: spanWords({ from: it.day, to: it.day }), about: `${it.day}：最多 ${it.peak} 人，平均 ${it.average} 人，${it.personHours} 人·小时`, values: [it.peak, it.average] }))} />
                </Section>
                <Section title="各区域">
                  {found.areas.length === 0 ? <p className="al-clause">这些人没有在电子围栏内停留</p> : <Areas of={found} />}
                </Section>
              </>
            )}
          </>
        )}
      </Shown>
    </Frame>
  )
}
