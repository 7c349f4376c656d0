import '../positioning.css'
import type { z } from 'zod'
import { endpointsOf } from '@anlan/kernel/register'
import { coming } from '@anlan/platform/ui/coming'
import { DetailPage, Section } from '@anlan/platform/ui/detail-page'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Shown, Skeleton } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { listCalibrations } from '../../contract/calibration.ts'
import { DEVICE_PROTOCOLS, deviceRegister } from '../../contract/device.ts'
import { DEVICE_KINDS, DEVICE_STATES, type DeviceStatus, listDeviceStatus } from '../../contract/device-status.ts'
import { silenceAllowed } from '../../rules/devices/device-state.ts'
import { CalibrationTable } from '../calibrations/calibration-table.tsx'
import { batteryWords, floorWords } from '../live-words.ts'
import { DEVICE_TONES } from './device-words.ts'

const EditDevice = coming(() => import('./edit-device.tsx').then((it) => it.EditDevice), <Skeleton />)
const PlaceDevice = coming(() => import('./place-device.tsx').then((it) => it.PlaceDevice), <Skeleton />)
const RecordCalibration = coming(() => import('../calibrations/record-calibration.tsx').then((it) => it.RecordCalibration), <Skeleton />)
const { get, remove } = endpointsOf(deviceRegister)
const MINUTE = 60_000

/** One base station, gateway or beacon: what is registered, what was last heard, its calibrations. */
export const Page = (props: PageProps) => {
  const id = props.params['id'] ?? ''
  const answer = useQueryOf(get, { id })
  const number = answer.value?.data.number
  const heard = useQueryOf(listDeviceStatus, { words: number ?? '', limit: 500 }, { skip: number === undefined, every: 10_000 })
  return <Shown answer={answer}>{(row) => <Shown answer={heard}>{({ rows }) => <Known {...props} id={id} row={row} status={rows.find((it) => it.id === id)} />}</Shown>}</Shown>
}

interface KnownProps extends PageProps {
  readonly id: string
  readonly row: z.output<typeof get.output>
  readonly status: DeviceStatus | undefined
}

const Known = ({ id, row: { data, version, updatedAt, updatedBy }, status, roles, navigate }: KnownProps) => {
  const records = useQueryOf(listCalibrations, { device: data.number })
  const removal = useCommandOf(remove)
  const keeps = deviceRegister.may.write.some((role) => roles.includes(role))
  const back = { title: '定位设备', to: data.kind === 'beacon' ? '/positioning/devices?of=beacon' : '/positioning/devices' }
  const actions: PageAction[] = !keeps ? [] : [
    { title: '修改', primary: true, form: (close) => <EditDevice id={id} version={version} data={data} close={close} /> },
    { title: '标注位置', icon: 'area', form: (close) => <PlaceDevice id={id} version={version} data={data} close={close} /> },
    { title: '登记校准', form: (close) => <RecordCalibration device={data.number} close={close} /> },
    {
      title: '删除', danger: true, confirm: { tells: [], body: '删除后不再判断它是否离线，它的上报按未登记处理；校准记录保留' },
      press: async () => {
        const decision = await removal.send({ id, version })
        if (decision?.accepted) navigate(back.to)
        return decision
      },
    },
  ]
  return (
    <DetailPage
      title={data.number}
      back={back}
      {...(status === undefined ? {} : { state: { words: DEVICE_STATES[status.state], tone: DEVICE_TONES[status.state] } })}
      actions={actions}
      facts={[
        { title: '类别', value: DEVICE_KINDS[data.kind] },
        { title: '最后上报', value: <When at={status?.seenAt} /> },
        { title: '故障', value: status?.fault ?? '无' },
        { title: '电量', value: batteryWords(status?.battery ?? null) },
        { title: '位置', value: data.x === null || data.y === null ? '未标注' : `${data.plan} ${floorWords(data.floor)}，东 ${data.x} 米，北 ${data.y} 米` },
        { title: '覆盖半径', value: data.reachMetres === null ? null : `${data.reachMetres} 米` },
        { title: '离线判定', value: `${Math.round(silenceAllowed(data) / MINUTE)} 分钟没有上报${data.silentMinutes === null ? '（默认值，待核）' : ''}` },
        { title: '定位方式', value: DEVICE_PROTOCOLS[data.protocol] },
        { title: '型号', value: data.model },
        { title: '防爆标志', value: data.explosionProof, clause: 'AQ 3064.3-2025 7.4' },
        { title: '安装日期', value: data.installedOn },
        { title: '电池更换', value: data.batteryOn },
        { title: '数据源', value: status?.source ?? data.source },
        { title: '备注', value: data.note },
        { title: '最后修改', value: <>{updatedBy} <When at={updatedAt} /></> },
      ]}
    >
      <Section title="校准记录"><Shown answer={records} lines={3}>{({ rows }) => <CalibrationTable rows={rows} />}</Shown></Section>
    </DetailPage>
  )
}
