import '../video.css'
import './devices.css'
import { useState } from 'react'
import { endpointsOf } from '@anlan/kernel/register'
import { Button } from '@anlan/platform/ui/button'
import { newId } from '@anlan/platform/ui/new-id'
import { erased, formWishes } from '@anlan/platform/ui/register-words'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { type CameraData, cameraRegister } from '../../contract/camera.ts'
import type { FoundDevices } from '../../contract/find-devices.ts'
import { listRecorders } from '../../contract/recorder.ts'
import { useCameraFields } from '../use-camera-fields.ts'
import { getOf, recorderPath } from './ask-device.ts'
import { OnvifForm } from './onvif-form.tsx'

const { save, list } = endpointsOf(cameraRegister)
type Taken = Partial<CameraData>
const gbAddress = (device: string, channel: string): string => `gb28181://${device}/${channel}`
type OnvifFound = FoundDevices['onvif'][number]

const TakeOver = ({ taken, onDone, onCancel }: { readonly taken: Taken; readonly onDone: () => void; readonly onCancel: () => void }) => {
  const [id] = useState(newId)
  return <SchemaForm command={save} formKey={`taken-${taken.stream ?? ''}`} initial={{ data: taken as CameraData }} fixed={{ id, version: 0 }} fields={formWishes(erased(cameraRegister), useCameraFields())} submit="登记" onDone={onDone} onCancel={onCancel} />
}

/** 查找设备: cameras that answer in the network of a recorder, and devices that registered there; each is taken over into the register. */
export const FindDevices = ({ org, close }: { readonly org: string; readonly close: () => void }) => {
  const registered = useQueryOf(list, { limit: 500 }).value?.rows.map(({ data }) => data) ?? []
  const recorders = useQueryOf(listRecorders, {}).value?.recorders.filter(({ active }) => active) ?? []
  const [chosen, setChosen] = useState('')
  const [found, setFound] = useState<FoundDevices | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [reading, setReading] = useState<OnvifFound | undefined>(undefined)
  const [taken, setTaken] = useState<Taken | undefined>(undefined)
  const recorder = chosen || (recorders[0]?.id ?? '')
  const look = async (): Promise<void> => {
    setBusy(true)
    const decision = await getOf<FoundDevices>(`${recorderPath(org, recorder)}/devices`)
    setBusy(false)
    setSaid(decision.accepted ? '' : decision.refusal.message)
    setFound(decision.accepted ? decision.value : undefined)
  }
  if (taken !== undefined) return <TakeOver taken={taken} onDone={() => setTaken(undefined)} onCancel={() => setTaken(undefined)} />
  if (reading !== undefined) return <OnvifForm org={org} recorder={recorder} found={reading} onRead={(told) => { setReading(undefined); setTaken({ name: reading.name, kind: told.turns ? 'dome' : 'fixed', recorder, stream: told.stream, subStream: told.subStream, control: told.control }) }} onCancel={() => setReading(undefined)} />
  return (
    <div className="vi-found">
      <p className="vi-filters">
        <label>录像机 <select className="al-input" value={recorder} onChange={({ target }) => setChosen(target.value)}>{recorders.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select></label>
        <Button kind="primary" icon="search" busy={busy} disabled={recorder === ''} onClick={() => void look()}>{busy ? '正在查找' : '查找'}</Button>
      </p>
      <p role="status" className={said === '' ? 'al-clause' : 'vi-wrong'}>{said === '' ? (recorders.length === 0 ? '先在“录像机”里新增平台的录像程序' : '由录像程序在它所在的网络里查找：ONVIF 摄像机，以及注册到它的国标设备') : said}</p>
      {found === undefined ? null : (
        <>
          <h3>ONVIF 摄像机 {found.onvif.length} 台</h3>
          {found.onvif.length === 0 ? <p className="al-none">没有摄像机应答。请检查摄像机是否启用 ONVIF、是否与录像程序在同一网段</p> : <ul>{found.onvif.map((it) => <li key={it.address}><span>{it.name || '未命名'}　{it.hardware}　{it.host}</span>{registered.some(({ control }) => URL.parse(control)?.host === URL.parse(it.address)?.host) ? <span className="al-none">已登记</span> : <Button onClick={() => setReading(it)}>登记</Button>}</li>)}</ul>}
          <h3>国标设备</h3>
          {found.gb28181 === null ? <p className="al-none">录像程序没有开国标接入</p> : (
            <>
              <p className="al-clause">设备上填：平台编号 {found.gb28181.id}，端口 {found.gb28181.port}，地址为录像程序所在的计算机</p>
              {found.gb28181.refused.length === 0 ? null : <p className="vi-wrong">密码不对、没有接入的设备：{found.gb28181.refused.join('、')}</p>}
              {found.gb28181.devices.length === 0 ? <p className="al-none">没有设备注册上来</p> : found.gb28181.devices.map((device) => (
                <div key={device.id}>
                  <p><strong>{device.name || device.id}</strong>　{device.maker} {device.model}　{device.id}</p>
                  <ul>
                    {device.channels.map((it) => (
                      <li key={it.id}><span>{it.name || '未命名'}　{it.id}{it.online ? '' : '　不在线'}</span>{registered.some(({ stream }) => stream === gbAddress(device.id, it.id)) ? <span className="al-none">已登记</span> : <Button onClick={() => setTaken({ number: it.id, name: it.name, kind: it.turns ? 'dome' : 'fixed', recorder, stream: gbAddress(device.id, it.id) })}>登记</Button>}</li>
                    ))}
                  </ul>
                </div>
              ))}
            </>
          )}
        </>
      )}
      <div className="al-form-feet"><Button onClick={close}>关闭</Button></div>
    </div>
  )
}
