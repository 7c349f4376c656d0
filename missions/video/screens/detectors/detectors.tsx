import '../analysis/analysis.css'
import '../video.css'
import './detectors.css'
import { useState } from 'react'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { Section, StateTag } from '@anlan/platform/ui/detail-page'
import { Dialog } from '@anlan/platform/ui/dialog'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { changeDetector, DETECTOR_STATES, type DetectorStatus, keepParked, listDetectors, openDetector, renewDetectorToken } from '../../contract/detector.ts'
import { DIALECTS } from '../../contract/detector-event.ts'
import { CodeTable } from './code-table.tsx'
import { DetectorToken } from './detector-token.tsx'
import { ParkedList } from './parked-list.tsx'
import { useRenewal } from '../use-renewal.ts'

const TONES = { on: 'done', heard: 'done', silent: 'late', never: 'late', off: 'off' } as const
const SHOWN = ['hikvision', 'gb28181', 'json'] as const

const Open = ({ close }: { readonly close: () => void }) => {
  const [id] = useState(newId)
  const [token, setToken] = useState<string | undefined>(undefined)
  if (token !== undefined) return <DetectorToken detector={id} token={token} onDone={close} />
  return <SchemaForm command={openDetector} formKey="open-detector" fixed={{ id }} submit="新增" onDone={(done) => setToken(done.token)} onCancel={close} />
}

/** 分析设备: bought boxes, recorders and platforms that recognise by themselves; whether they speak, and what of it nobody understood. */
export const Page = ({ roles, org }: PageProps) => {
  const answer = useQueryOf(listDetectors, {}, { every: 5_000 })
  const { told, forget, action: renewing } = useRenewal(renewDetectorToken)
  const keeps = openDetector.may.some((role) => roles.includes(role))
  const actionsOf = ({ id, version, name, dialect, byPath, quietMinutes, active }: DetectorStatus): PageAction[] => [
    { title: '修改', form: (close) => <SchemaForm command={changeDetector} formKey={`detector-${id}`} fixed={{ id, version }} initial={{ name, dialect, byPath, quietMinutes, active }} submit="保存" onDone={close} onCancel={close} /> },
    renewing({ id, version, name }, '收不到它的事件'),
  ]
  return (
    <section className="vi-page">
      <header className="al-page-head"><h1>分析设备</h1><div className="al-page-actions"><ActionButtons actions={keeps ? [{ title: '新增分析设备', primary: true, icon: 'plus', form: (close) => <Open close={close} /> }] : []} /></div></header>
      <Shown answer={answer}>
        {({ detectors, parked, kept }) => (
          <>
            {parked.length === 0 ? null : <Section title={`未识别的事件 ${parked.length} 种`}><ParkedList org={org.id} parked={parked} keeps={keeps} /></Section>}
            <div className="vi-kept"><span className="al-clause">未识别的事件保留 {kept.days} 天后清理（平台自定，待核）{kept.forgottenAt === null ? '，还没有清理过' : <>；已清理 {kept.forgotten} 条，最近一次 <When at={kept.forgottenAt} /></>}</span>{keeps ? <ActionButtons actions={[{ title: '修改保留天数', form: (close) => <SchemaForm command={keepParked} formKey="keep-parked" fixed={{ version: kept.version }} initial={{ days: kept.days }} submit="保存" onDone={close} onCancel={close} /> }]} /> : null}</div>
            {detectors.length === 0 ? <Empty title="还没有分析设备" hint="已有的智能摄像机、分析盒或综合安防平台，新增后把推送地址和密钥填到设备上，它识别到的异常就进入识别事件和报警" /> : (
              <ul className="vi-list">
                {detectors.map((it) => (
                  <li key={it.id} className="al-section">
                    <header><h2>{it.name}</h2><StateTag words={DETECTOR_STATES[it.state]} tone={TONES[it.state]} /></header>
                    <dl className="al-facts">
                      <div><dt>上报格式</dt><dd>{DIALECTS[it.dialect]}</dd></div>
                      <div><dt>最后上报</dt><dd><When at={it.heardAt} /></dd></div>
                      <div><dt>离线判断</dt><dd>{it.quietMinutes === null ? '不判断' : `${it.quietMinutes} 分钟没有上报`}</dd></div>
                      <div><dt>密钥写在地址里</dt><dd>{it.byPath ? '允许' : '不允许'}</dd></div>
                      <div data-wide="true"><dt>编号</dt><dd className="vi-address al-token">{it.id}</dd></div>
                    </dl>
                    {keeps ? <ActionButtons actions={actionsOf(it)} /> : null}
                  </li>
                ))}
              </ul>
            )}
            {SHOWN.map((dialect) => <details key={dialect} className="al-section vi-codes"><summary>事件对照：{DIALECTS[dialect]}</summary><CodeTable dialect={dialect} /></details>)}
          </>
        )}
      </Shown>
      {told === undefined ? null : <Dialog title="新密钥" firm onClose={forget}><DetectorToken detector={told.id} token={told.token} onDone={forget} /></Dialog>}
    </section>
  )
}
