import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'

/** Shown once and nowhere again: whoever loses it renews it. */
export const WorkerToken = ({ worker, token, onDone }: { readonly worker: string; readonly token: string; readonly onDone: () => void }) => {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const lines = `WORKER_ID=${worker}\nWORKER_TOKEN=${token}\nSERVER_URL=${location.origin}`
  const copy = () => navigator.clipboard.writeText(lines).then(() => setCopied('yes'), () => setCopied('failed'))
  return (
    <div className="al-form">
      <div className="al-field">
        <label htmlFor="vi-worker-lines">识别服务的环境变量</label>
        <textarea id="vi-worker-lines" className="al-input vi-token" readOnly rows={3} value={lines} onFocus={(event) => event.target.select()} />
        <p role="status" className="al-clause">{copied === 'yes' ? '已复制' : copied === 'failed' ? '浏览器不允许复制，请选中后手工复制' : '请现在填到识别服务上或妥善保存。关闭后不再显示，遗失只能更换。'}</p>
      </div>
      <div className="al-form-feet"><Button onClick={() => void copy()}>复制</Button><Button kind="primary" onClick={onDone}>已保存，关闭</Button></div>
    </div>
  )
}
