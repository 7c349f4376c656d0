import './points.css'
import { useState } from 'react'
import { DAY, HOUR } from '@anlan/kernel/time'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { DetailPage, Section, StateTag } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { Lasting, When } from '@anlan/platform/ui/when'
import { listBypasses, requestBypass } from '../../contract/bypass.ts'
import { QUANTITIES } from '../../contract/place.ts'
import { POINT_CONDITIONS, pointAlarms, pointHistory, type PointState, QUALITIES, READING_SOURCES } from '../../contract/reading.ts'
import { BypassList, RequestForm } from './bypass-parts.tsx'
import { ageWords, limitsWords, stateWord, valueWords } from './point-words.ts'
import { ValueChart } from './value-chart.tsx'

const SPANS = { '2 小时': 2 * HOUR, '24 小时': DAY, '7 天': 7 * DAY, '30 天': 30 * DAY } as const
type Span = keyof typeof SPANS
/** A chart moves on by itself every half minute. */
const STEP = 30_000

const AlarmLog = ({ id, unit }: { readonly id: string; readonly unit: string }) => {
  const answer = useQueryOf(pointAlarms, { point: id, limit: 20 })
  return (
    <Shown answer={answer} lines={3}>
      {({ alarms }) =>
        alarms.length === 0 ? <p className="al-none">没有报警记录</p> : (
          <ul className="plant-alarm-log">
            {alarms.map(({ raisedAt, condition, value, limit, clearedAt }) => (
              <li key={`${raisedAt}-${condition}`}>
                <StateTag words={POINT_CONDITIONS[condition]} tone={clearedAt === null ? 'late' : 'off'} />
                <span>{limit === null ? '' : `${valueWords(value, unit)}，限值 ${limit}`}</span>
                <When at={raisedAt} />
                <span>{clearedAt === null ? <Lasting since={raisedAt} /> : <>恢复于 <When at={clearedAt} /></>}</span>
              </li>
            ))}
          </ul>
        )
      }
    </Shown>
  )
}

const History = ({ id, span, choose }: { readonly id: string; readonly span: Span; readonly choose: (span: Span) => void }) => {
  const to = Math.ceil(usePlantNow() / STEP) * STEP
  const from = to - SPANS[span]
  const answer = useQueryOf(pointHistory, { point: id, from, to }, { keepFormer: true })
  return (
    <Section
      title="历史"
      tools={<div className="plant-spans" role="group" aria-label="时间范围">{(Object.keys(SPANS) as Span[]).map((it) => <button key={it} type="button" aria-pressed={it === span} onClick={() => choose(it)}>{it}</button>)}</div>}
    >
      <Shown answer={answer} lines={8}>
        {({ point, values }) => (values.length === 0 ? <p className="al-none">这段时间没有数据</p> : <ValueChart point={point} values={values} from={from} to={to} />)}
      </Shown>
    </Section>
  )
}

const factsOf = (point: PointState, now: number) => [
  { title: '当前值', value: <b className="plant-now">{valueWords(point.value, point.unit)}</b> },
  { title: '更新', value: point.at === null ? null : `${ageWords(point.at, now)}，${READING_SOURCES[point.source ?? 'feed']}，质量${QUALITIES[point.quality ?? 'good']}` },
  { title: '监测参数', value: QUANTITIES[point.quantity as keyof typeof QUANTITIES] },
  { title: '限值', value: limitsWords(point) || '未设限值' },
  { title: '所在区域', value: point.area },
  { title: '设备位号', value: point.equipment },
  ...(point.conditionSince === null ? [] : [{ title: '状态持续', value: <Lasting since={point.conditionSince} /> }]),
]

/** One point: its value now, its history, its alarms, and whether it is in service. */
export const Page = ({ params, roles }: PageProps) => {
  const id = params['id'] ?? ''
  const now = usePlantNow()
  const [span, setSpan] = useState<Span>('2 小时')
  const since = Math.floor(now / DAY) * DAY
  const answer = useQueryOf(pointHistory, { point: id, from: since, to: since }, { every: 5_000, keepFormer: true })
  const bypasses = useQueryOf(listBypasses, { point: id, limit: 20 })
  const open = bypasses.value?.rows.some(({ state }) => state === 'requested' || state === 'active') ?? true
  const asks = requestBypass.may.some((role) => roles.includes(role))
  return (
    <Shown answer={answer}>
      {({ point }) => (
        <DetailPage
          title={`${point.tag} ${point.name}`}
          back={{ title: '监测点', to: '/plant/points' }}
          state={stateWord(point)}
          actions={[
            { title: '台账信息', to: `/plant/points/register/${id}` },
            ...(asks && !open ? [{ title: '申请旁路', form: (close: () => void) => <RequestForm point={id} onDone={close} /> }] : []),
          ]}
          facts={factsOf(point, now)}
        >
          <History id={id} span={span} choose={setSpan} />
          <Section title="旁路">
            <Shown answer={bypasses} lines={2}>
              {({ rows }) => (rows.length === 0 ? <p className="al-none">没有旁路过</p> : <BypassList rows={rows} />)}
            </Shown>
          </Section>
          <Section title="报警记录">
            <AlarmLog id={id} unit={point.unit} />
          </Section>
        </DetailPage>
      )}
    </Shown>
  )
}
