import { useState } from 'react'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { fileAddress } from '@anlan/platform/ui/file-link'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { listCameraStatus } from '../../contract/camera-status.ts'
import { bindCode, bindSource, type Parked, settleParked } from '../../contract/detector.ts'
import { DIALECTS } from '../../contract/detector-event.ts'

const whyOf = ({ codeKnown, cameraKnown }: Parked): string => {
  if (codeKnown && cameraKnown) return '已对应，以后的事件会报警'
  return codeKnown ? '不知道是哪台摄像机' : cameraKnown ? '不知道是什么事件' : '不知道是什么事件、哪台摄像机'
}
const Picture = ({ org, file, about }: { readonly org: string; readonly file: string; readonly about: string }) => {
  const [large, setLarge] = useState(false)
  return <button type="button" className="vi-parked-picture" data-large={large} aria-label={large ? '缩小画面' : '放大画面'} onClick={() => setLarge(!large)}><img src={fileAddress(org, file)} alt={about} loading="lazy" /></button>
}

/** Events that became no alarm, and what has to be said so that the next ones do. */
export const ParkedList = ({ org, parked, keeps }: { readonly org: string; readonly parked: readonly Parked[]; readonly keeps: boolean }) => {
  const cameras = useQueryOf(listCameraStatus, { limit: 500 }).value?.rows ?? []
  const settle = useCommandOf(settleParked)
  const options = cameras.map(({ id, name, number }) => ({ value: id, words: `${name}（${number}）` }))
  const actionsOf = ({ detector, dialect, source, code, codeKnown, cameraKnown }: Parked): PageAction[] => [
    ...(cameraKnown ? [] : [{ title: '对应摄像机', primary: true, form: (close: () => void) => <SchemaForm command={bindSource} formKey={`source-${detector}-${source}`} fixed={{ detector, source }} fields={{ camera: { options, widget: 'select' } }} submit="保存" onDone={close} onCancel={close} /> }]),
    ...(codeKnown ? [] : [{ title: '对应识别内容', primary: cameraKnown, form: (close: () => void) => <SchemaForm command={bindCode} formKey={`code-${dialect}-${code}`} fixed={{ dialect, code }} submit="保存" onDone={close} onCancel={close} /> }]),
    { title: '已看', press: () => settle.send({ detector, source, code }) },
  ]
  return (
    <ul className="vi-list">
      {parked.map((it) => (
        <li key={`${it.detector} ${it.source} ${it.code}`} className="vi-parked">
          {it.picture === null ? null : <Picture org={org} file={it.picture} about={`${it.words || it.code}的画面`} />}
          <div>
            <p><strong>{it.words || it.code}</strong>　{it.times} 次，最近 <When at={it.lastAt} /></p>
            <p className="al-clause">{it.name}，{it.sourceName === '' ? '' : `${it.sourceName}，`}来源 <span className="vi-address">{it.source || '未注明'}</span>，{DIALECTS[it.dialect]}代码 {it.code}</p>
            <p>{whyOf(it)}</p>
            {keeps ? <ActionButtons actions={actionsOf(it)} /> : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
