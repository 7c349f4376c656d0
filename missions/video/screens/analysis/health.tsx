import './analysis.css'
import '../video.css'
import { useState } from 'react'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { Section, StateTag } from '@anlan/platform/ui/detail-page'
import { Dialog } from '@anlan/platform/ui/dialog'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { ANALYSIS_WORDS, SEEN_CLASSES } from '../../contract/analysis-kinds.ts'
import { analysisHealth, changeVisionWorker, openVisionWorker, renewVisionToken, type WorkerState } from '../../contract/vision-worker.ts'
import { STREAM_STATES } from '../../contract/worker-report.ts'
import { FlatTable } from '../flat-table.tsx'
import { WORKER_WORDS } from './analysis-words.ts'
import { WorkerToken } from './worker-token.tsx'
import { useRenewal } from '../use-renewal.ts'

const Open = ({ close }: { readonly close: () => void }) => {
  const [id] = useState(newId)
  const [token, setToken] = useState<string | undefined>(undefined)
  if (token !== undefined) return <WorkerToken worker={id} token={token} onDone={close} />
  return <SchemaForm command={openVisionWorker} formKey="open-vision-worker" fixed={{ id }} submit="新增" onDone={(done) => setToken(done.token)} onCancel={close} />
}
const knownWords = (classes: readonly string[]): string => Object.entries(SEEN_CLASSES).flatMap(([key, words]) => (classes.includes(key) ? [words] : [])).join('、') || '没有规则用得上的类别'

const Models = ({ models }: Pick<WorkerState, 'models'>) => (models.length === 0 ? <p className="al-none">没有模型</p> : (
  <ul>{models.map((it) => <li key={it.id}>{it.id}：{it.ready ? `可用，能识别${knownWords(it.classes)}` : `不可用，${it.tip}`}</li>)}</ul>
))
const Cameras = ({ cameras }: Pick<WorkerState, 'cameras'>) => (cameras.length === 0 ? <p className="al-none">没有分到摄像机：有规则的摄像机由在线的识别服务分担，规则在“分析规则”里设</p> : (
  <FlatTable
    heads={['摄像机', '状态', '自', '每秒分析', '落后']}
    rows={cameras.map((it) => ({ key: it.camera, cells: [<GoTo key="camera" to={`/video/analysis/${it.camera}`}>{it.name}</GoTo>, <span key="state"><StateTag words={STREAM_STATES[it.state]} tone={it.state === 'live' ? 'done' : 'late'} /> {it.tip}</span>, <When key="since" at={it.since} />, `${it.fps} 帧`, `${Math.round(it.behindMs)} 毫秒`] }))}
  />
))

/** 识别服务: who looks, at what, how late; and which rules nobody judges. */
export const Page = ({ roles }: PageProps) => {
  const answer = useQueryOf(analysisHealth, {}, { every: 5_000 })
  const { told, forget, action: renewing } = useRenewal(renewVisionToken)
  const keeps = openVisionWorker.may.some((role) => roles.includes(role))
  const actionsOf = ({ id, version, name, active }: WorkerState): PageAction[] => [
    { title: '修改', form: (close) => <SchemaForm command={changeVisionWorker} formKey={`vision-worker-${id}`} fixed={{ id, version }} initial={{ name, active }} submit="保存" onDone={close} onCancel={close} /> },
    renewing({ id, version, name }, '它负责的摄像机没有智能分析'),
  ]
  return (
    <section className="vi-page">
      <header className="al-page-head"><h1>识别服务</h1><div className="al-page-actions"><ActionButtons actions={keeps ? [{ title: '新增识别服务', primary: true, icon: 'plus', form: (close) => <Open close={close} /> }] : []} /></div></header>
      <Shown answer={answer}>
        {({ workers, idle }) => (
          <>
            {idle.length === 0 ? null : <Section title={`没有在判断的规则 ${idle.length} 条`}><ul>{idle.map((it) => <li key={it.rule}><GoTo to={`/video/analysis/${it.camera}`}>{it.name}：{ANALYSIS_WORDS[it.kind]}</GoTo>，{it.why}</li>)}</ul></Section>}
            {workers.length === 0 ? <Empty title="还没有识别服务" hint="新增后把编号和密钥填到识别服务上；它在本单位的计算机上运行，画面不出厂" /> : workers.map((it) => (
              <Section key={it.id} title={it.name} tools={<StateTag {...WORKER_WORDS[it.state]} />}>
                <p>最后上报 <When at={it.heardAt} /></p>
                <Models models={it.models} />
                <Cameras cameras={it.cameras} />
                {keeps ? <ActionButtons actions={actionsOf(it)} /> : null}
              </Section>
            ))}
          </>
        )}
      </Shown>
      {told === undefined ? null : <Dialog title="新密钥" firm onClose={forget}><WorkerToken worker={told.id} token={told.token} onDone={forget} /></Dialog>}
    </section>
  )
}
