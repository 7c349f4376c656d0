import type { PageProps } from '@anlan/platform/ui/house-screens'
import { DetailPage, Section, StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { type VideoDevice, videoEnterprise } from '../contract/video-board.ts'
import { DEVICE_KINDS, DEVICE_STATES } from '../contract/video.ts'
import { VideoAlarmList } from './video-alarm-list.tsx'
import { algorithmWords, DEVICE_TONES, rateWords } from './video-words.ts'
import './district.css'

const Device = ({ it }: { readonly it: VideoDevice }) => (
  <li>
    <strong>{it.name}</strong>
    {it.state === null ? <StateTag words="没有报送状态" tone="off" /> : <StateTag words={DEVICE_STATES[it.state]} tone={DEVICE_TONES[it.state]} />}
    <span className="ds-under">
      {[DEVICE_KINDS[it.kind], it.kind === 'camera' ? it.number : '', it.place, algorithmWords(it)].filter(Boolean).join('，')}
      {it.since === null ? '' : <>，自 <When at={it.since} /></>}
    </span>
    {it.reason === '' ? null : <span className={it.state === 'online' ? 'ds-under' : 'ds-under al-late'}>{it.reason}</span>}
  </li>
)

/** One enterprise's intelligent video as delivered: devices that do not run first, alarms with their pictures. */
export const Page = ({ params }: PageProps) => {
  const enterprise = params['enterprise'] ?? ''
  return (
    <Shown answer={useQueryOf(videoEnterprise, { enterprise }, { every: 15_000 })}>
      {({ line, enterpriseName, devices }) => (
        <DetailPage
          title={`${enterpriseName}：智能视频`}
          back={{ title: '智能视频', to: '/district-supervision/video' }}
          facts={line === null ? [{ title: '企业', value: <GoTo to={`/district-supervision/enterprises/${enterprise}`}>{enterpriseName}</GoTo> }] : [
            { title: '企业', value: <GoTo to={`/district-supervision/enterprises/${enterprise}`}>{enterpriseName}</GoTo> }, { title: '镇街', value: line.town }, { title: '设备', value: `在线 ${line.online} 台，离线 ${line.offline} 台，故障 ${line.fault} 台` },
            { title: '今日报警', value: `${line.alarms} 条，已处置 ${line.handled} 条` }, { title: '未处置', value: line.oldestAt === null ? '没有' : <>{line.open} 条，最早 <When at={line.oldestAt} /></> }, { title: '近 30 天误报率', value: rateWords(line), clause: '按企业复核的结论计算' },
          ]}
        >
          {line === null ? <Note>该企业还没有报送过智能视频，情况未知，不等于没有。</Note> : (
            <>
              <VideoAlarmList enterprise={enterprise} />
              <Section title={`分析设备（${devices.length} 台）`}>{devices.length === 0 ? <p className="al-none">没有分析设备</p> : <ul className="ds-lines">{devices.map((it) => <Device key={it.id} it={it} />)}</ul>}</Section>
            </>
          )}
        </DetailPage>
      )}
    </Shown>
  )
}
