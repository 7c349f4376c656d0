import './video.css'
import { useState } from 'react'
import { SECOND } from '@anlan/kernel/time'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { Dialog } from '@anlan/platform/ui/dialog'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { newId } from '@anlan/platform/ui/new-id'
import { TokenOnce } from '@anlan/platform/ui/form/token-once'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { changeRecorder, listRecorders, openRecorder, type RecorderStatus, renewRecorderToken } from '../contract/recorder.ts'
import { SILENT_SECONDS } from '../contract/recording.ts'
import { useRenewal } from './use-renewal.ts'

const RecorderToken = ({ recorder, token, onDone }: { readonly recorder: string; readonly token: string; readonly onDone: () => void }) => <TokenOnce title="接入密钥" text={token} at="录像机" number={{ title: '录像机编号（x-recorder）', value: recorder }} onDone={onDone} />

const Open = ({ close }: { readonly close: () => void }) => {
  const [id] = useState(newId)
  const [token, setToken] = useState<string | undefined>(undefined)
  if (token !== undefined) return <RecorderToken recorder={id} token={token} onDone={close} />
  return <SchemaForm command={openRecorder} formKey="open-recorder" fixed={{ id }} submit="新增" onDone={(done) => setToken(done.token)} onCancel={close} />
}

const stateOf = ({ active, heardAt }: RecorderStatus, now: number) => {
  if (!active) return { words: '停用', tone: 'off' } as const
  if (heardAt === null) return { words: '从未上报', tone: 'late' } as const
  return now - heardAt < SILENT_SECONDS * SECOND ? ({ words: '在线', tone: 'done' } as const) : ({ words: '离线', tone: 'late' } as const)
}

const DISK = { ok: '正常', early: '已满，未到保存天数就从最早的录像开始删除', stopping: '已满，只剩已锁定的录像' } as const

/** 录像机: whether they report, where pictures are fetched from, and the secret that lets them in. */
export const Page = ({ roles }: PageProps) => {
  const answer = useQueryOf(listRecorders, {}, { every: 5_000 })
  const { told, forget, action: renewing } = useRenewal(renewRecorderToken)
  const keeps = openRecorder.may.some((role) => roles.includes(role))
  const actionsOf = ({ id, version, name, address, hosts, active }: RecorderStatus): PageAction[] => [
    { title: '修改', form: (close) => <SchemaForm command={changeRecorder} formKey={`recorder-${id}`} fixed={{ id, version }} initial={{ name, address, hosts, active }} submit="保存" onDone={close} onCancel={close} /> },
    renewing({ id, version, name }, '它的摄像机会显示录像中断'),
  ]
  return (
    <section className="vi-page">
      <header className="al-page-head"><h1>录像机</h1><div className="al-page-actions"><ActionButtons actions={keeps ? [{ title: '新增录像机', primary: true, icon: 'plus', form: (close) => <Open close={close} /> }] : []} /></div></header>
      <Shown answer={answer}>
        {({ recorders, now }) => recorders.length === 0 ? <Empty title="还没有录像机" hint="新增后把编号和密钥填到录像机（或其接入程序）上；它每隔几秒上报各摄像机是否在录像" /> : (
          <ul className="vi-list">
            {recorders.map((it) => (
              <li key={it.id} className="al-section">
                <header><h2>{it.name}</h2><StateTag {...stateOf(it, now)} /></header>
                <dl className="al-facts">
                  <div><dt>最后上报</dt><dd><When at={it.heardAt} /></dd></div>
                  <div><dt>摄像机</dt><dd>{it.cameras} 台</dd></div>
                  <div><dt>地址</dt><dd className="vi-address">{it.address}</dd></div>
                  <div><dt>允许的其他主机</dt><dd>{it.hosts.join('、') || '无'}</dd></div>
                  {it.disk === null ? null : <div><dt>录像磁盘</dt><dd>{DISK[it.disk.state]}，剩余 {(it.disk.freeBytes / 1024 ** 3).toFixed(1)} GB{it.disk.stopped.length === 0 ? '' : `；已停止录像：${it.disk.stopped.join('、')}`}</dd></div>}
                  <div data-wide="true"><dt>编号</dt><dd className="vi-address al-token">{it.id}</dd></div>
                  {it.unknown.length === 0 ? null : <div data-wide="true"><dt>上报但没有登记到本录像机的摄像机</dt><dd>{it.unknown.join('、')}</dd></div>}
                </dl>
                {keeps ? <ActionButtons actions={actionsOf(it)} /> : null}
              </li>
            ))}
          </ul>
        )}
      </Shown>
      {told === undefined ? null : <Dialog title="新密钥" firm onClose={forget}><RecorderToken recorder={told.id} token={told.token} onDone={forget} /></Dialog>}
    </section>
  )
}
