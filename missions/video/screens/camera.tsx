import './video.css'
import { lazy, Suspense } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { DetailPage, Section } from '@anlan/platform/ui/detail-page'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { LivePicture } from '@anlan/platform/ui/live-picture'
import { erased, formWishes } from '@anlan/platform/ui/register-words'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Shown } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { CAMERA_KINDS, cameraRegister, DAYS_KEPT } from '../contract/camera.ts'
import { CAMERA_STATES, listCameraStatus } from '../contract/camera-status.ts'
import { TURNERS } from '../contract/find-devices.ts'
import { pictureAddress } from '../contract/picture-address.ts'
import { CAMERA_TONES } from './camera-words.ts'
import { PlaceCamera } from './place-camera.tsx'
import { useCameraFields } from './use-camera-fields.ts'

const LivePlayer = lazy(() => import('./live/live-player.tsx').then((it) => ({ default: it.LivePlayer })))
const TurnPad = lazy(() => import('./devices/turn-pad.tsx').then((it) => ({ default: it.TurnPad })))
const RecordingDay = lazy(() => import('./recording-day.tsx').then((it) => ({ default: it.RecordingDay })))
const { get, save, remove } = endpointsOf(cameraRegister)
const BACK = { title: '摄像机', to: '/video/cameras' }

/** One camera: its picture now, what was recorded, what is registered. */
export const Page = ({ params, roles, org, navigate }: PageProps) => {
  const id = params['id'] ?? ''
  const answer = useQueryOf(get, { id })
  const status = useQueryOf(listCameraStatus, { cameras: [id] }, { every: 5_000 }).value?.rows[0]
  const removal = useCommandOf(remove)
  const fields = formWishes(erased(cameraRegister), useCameraFields())
  const keeps = cameraRegister.may.write.some((role) => roles.includes(role))
  return (
    <Shown answer={answer}>
      {({ data, version, updatedAt, updatedBy }) => {
        const actions: PageAction[] = !keeps ? [] : [
          { title: '修改', primary: true, form: (close) => <SchemaForm command={save} formKey={`camera-${id}`} initial={{ data }} fixed={{ id, version }} fields={fields} submit="保存" onDone={close} onCancel={close} /> },
          { title: '标注位置', icon: 'area', form: (close) => <PlaceCamera id={id} version={version} data={data} close={close} /> },
          {
            title: '删除', danger: true, confirm: { tells: [], body: '删除后不再判断它是否录像，作业票不再配置它；已有录像的索引保留' },
            press: async () => {
              const decision = await removal.send({ id, version })
              if (decision?.accepted) navigate(BACK.to)
              return decision
            },
          },
        ]
        return (
          <DetailPage
            title={data.name} back={BACK} actions={actions}
            {...(status === undefined ? {} : { state: { words: CAMERA_STATES[status.state], tone: CAMERA_TONES[status.state] } })}
            facts={[
              { title: '编号', value: data.number }, { title: '类别', value: CAMERA_KINDS[data.kind] }, { title: '所在区域', value: data.area }, { title: '可见区域', value: data.sees.join('、') },
              { title: '位置', value: data.x === null || data.y === null ? '未标注' : `${data.plan}，东 ${data.x} 米，北 ${data.y} 米` },
              { title: '防爆合格证编号', value: data.explosionProof, clause: 'GB 30871-2022 5.2.11' },
              ...(status === undefined || status.tip === '' ? [] : [{ title: '没有录像的原因', value: status.tip, wide: true }]),
              { title: '录像机', value: status?.recorder }, { title: '录像保存', value: DAYS_KEPT[data.days] }, { title: '状态自', value: <When at={status?.since} /> }, { title: '最后上报', value: <When at={status?.heardAt} /> }, { title: '最近片段', value: <When at={status?.lastSegmentAt} /> },
              { title: '最后修改', value: <>{updatedBy} <When at={updatedAt} /></> },
            ]}
          >
            <div className="vi-detail">
              <Section title="实时画面">{status?.live === true ? <Suspense fallback={<div className="al-live" />}><LivePlayer org={org.id} camera={id} name={data.name} stream="main" state={CAMERA_STATES[status.state]} /></Suspense> : <LivePicture address={pictureAddress(org.id, id)} name={data.name} state={status === undefined ? null : CAMERA_STATES[status.state]} />}{status?.turns === true && TURNERS.some((role) => roles.includes(role)) ? <Suspense fallback={null}><TurnPad org={org.id} camera={id} /></Suspense> : null}</Section>
              <Section title="录像回放"><Suspense fallback={<div className="al-live" />}><RecordingDay org={org.id} camera={id} /></Suspense></Section>
            </div>
          </DetailPage>
        )
      }}
    </Shown>
  )
}
