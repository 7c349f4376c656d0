import './video.css'
import { lazy, Suspense, useMemo, useState } from 'react'
import { endpointsOf, type Register } from '@anlan/kernel/register'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { useHere } from '@anlan/platform/ui/here'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { newId } from '@anlan/platform/ui/new-id'
import { RegisterImport } from '@anlan/platform/ui/register-import'
import { erased, formWishes } from '@anlan/platform/ui/register-words'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { CAMERA_KINDS, cameraRegister } from '../contract/camera.ts'
import { CAMERA_STATES, listCameraStatus } from '../contract/camera-status.ts'
import { CAMERA_TONES } from './camera-words.ts'
import { useCameraFields } from './use-camera-fields.ts'

const FindDevices = lazy(() => import('./devices/find-devices.tsx').then((it) => ({ default: it.FindDevices })))
const { save } = endpointsOf(cameraRegister)

/** One id per opened form: pressing again after a fault does not make a second camera. */
const NewCamera = ({ close }: { readonly close: () => void }) => {
  const [id] = useState(newId)
  return <SchemaForm command={save} formKey="new-camera" fixed={{ id, version: 0 }} fields={formWishes(erased(cameraRegister), useCameraFields())} submit="登记" onDone={close} onCancel={close} />
}

const cameras = (areas: readonly { readonly value: string | number; readonly words: string }[]) =>
  defineList(listCameraStatus, {
    title: '摄像机', noun: '台摄像机', rowKey: (row) => row.id, open: (row) => `/video/cameras/${row.id}`,
    columns: [
      { key: 'number', title: '编号', width: 190 },
      { key: 'name', title: '名称' },
      { key: 'state', title: '状态', width: 120, show: (row) => <StateTag words={CAMERA_STATES[row.state]} tone={CAMERA_TONES[row.state]} /> },
      { key: 'since', title: '状态持续自', width: 130, show: (row) => <When at={row.since} /> },
      { key: 'area', title: '所在区域', width: 150 },
      { key: 'kind', title: '类别', width: 110, show: (row) => CAMERA_KINDS[row.kind] },
      { key: 'explosionProof', title: '防爆合格证', width: 170, show: (row) => (row.explosionProof === '' ? '—' : row.explosionProof) },
      { key: 'recorder', title: '录像机', width: 140, show: (row) => row.recorder ?? '—' },
      { key: 'lastSegmentAt', title: '最近片段', width: 130, extra: true, show: (row) => <When at={row.lastSegmentAt} /> },
    ],
    filters: [
      { key: 'words', title: '搜索编号、名称', kind: 'text' },
      { key: 'area', title: '区域', kind: 'select', options: areas },
      { key: 'state', title: '状态', kind: 'select', options: Object.entries(CAMERA_STATES).map(([value, words]) => ({ value, words })) },
    ],
    empty: { title: '还没有登记摄像机', hint: '先在“录像机”里接入录像机，再登记摄像机；也可导入表格' },
  })

/** 摄像机台账 with what is true of each at this moment. */
export const Page = () => {
  const { roles, org } = useHere()
  const fields = useCameraFields()
  const list = useMemo(() => cameras(fields['area']?.options ?? []), [fields])
  const counts = useQueryOf(listCameraStatus, { limit: 1 }, { every: 10_000 }).value?.counts
  const keeps = cameraRegister.may.write.some((role) => roles.includes(role))
  return (
    <ListPage
      list={list}
      actions={!keeps ? [] : [
        { title: '查找设备', icon: 'search', form: (close) => <Suspense fallback={<p>正在打开</p>}><FindDevices org={org.id} close={close} /></Suspense> },
        { title: '导入 Excel', icon: 'upload', form: (close) => <RegisterImport register={cameraRegister as unknown as Register} onDone={close} /> },
        { title: '登记摄像机', primary: true, icon: 'plus', form: (close) => <NewCamera close={close} /> },
      ]}
    >
      {counts === undefined ? null : <p>正在录像 <strong>{counts.recording}</strong> 台，录像中断 <strong>{counts.lost}</strong> 台，从未上报 <strong>{counts.never}</strong> 台，未接录像机 <strong>{counts.unbound}</strong> 台</p>}
    </ListPage>
  )
}
