import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'

/** Shown once and nowhere again: whoever loses it renews it. */
export const TokenOnce = ({ token, onDone }: { readonly token: string; readonly onDone: () => void }) => {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const copy = () => navigator.clipboard.writeText(token).then(() => setCopied('yes'), () => setCopied('failed'))
  return (
    <div className="al-form">
      <div className="al-field">
        <label htmlFor="po-token">接入密钥</label>
        <input id="po-token" className="al-input po-token" readOnly value={token} onFocus={(event) => event.target.select()} />
        <p role="status" className="al-clause">{copied === 'yes' ? '已复制' : copied === 'failed' ? '浏览器不允许复制，请选中后手工复制' : '请现在填到设备上或妥善保存。关闭后不再显示，遗失只能更换。'}</p>
      </div>
      <div className="al-form-feet">
        <Button onClick={() => void copy()}>复制密钥</Button>
        <Button kind="primary" onClick={onDone}>已保存，关闭</Button>
      </div>
    </div>
  )
}
