import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'

/** Shown once and nowhere again: whoever loses it renews it. */
export const TokenOnce = ({ recorder, token, onDone }: { readonly recorder: string; readonly token: string; readonly onDone: () => void }) => {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const copy = () => navigator.clipboard.writeText(token).then(() => setCopied('yes'), () => setCopied('failed'))
  return (
    <div className="al-form">
      <div className="al-field"><label htmlFor="vi-recorder">录像机编号（x-recorder）</label><input id="vi-recorder" className="al-input vi-token" readOnly value={recorder} onFocus={(event) => event.target.select()} /></div>
      <div className="al-field">
        <label htmlFor="vi-token">接入密钥</label>
        <input id="vi-token" className="al-input vi-token" readOnly value={token} onFocus={(event) => event.target.select()} />
        <p role="status" className="al-clause">{copied === 'yes' ? '已复制' : copied === 'failed' ? '浏览器不允许复制，请选中后手工复制' : '请现在填到录像机上或妥善保存。关闭后不再显示，遗失只能更换。'}</p>
      </div>
      <div className="al-form-feet"><Button onClick={() => void copy()}>复制密钥</Button><Button kind="primary" onClick={onDone}>已保存，关闭</Button></div>
    </div>
  )
}
