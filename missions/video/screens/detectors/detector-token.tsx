import { useState } from 'react'
import { Button } from '@anlan/platform/ui/button'

/** Shown once and nowhere again: whoever loses it renews it. */
export const DetectorToken = ({ detector, token, onDone }: { readonly detector: string; readonly token: string; readonly onDone: () => void }) => {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const address = `${location.origin}/api/video/detector-events`
  const lines = [`推送地址：${address}`, `用户名（设备编号）：${detector}`, `密码（密钥）：${token}`, `密钥写在地址里时的推送地址：${address}/${token}`, `MQTT 主题：anlan/video/${detector}/events`].join('\n')
  const copy = () => navigator.clipboard.writeText(lines).then(() => setCopied('yes'), () => setCopied('failed'))
  return (
    <div className="al-form">
      <div className="al-field">
        <label htmlFor="vi-detector-lines">填到分析设备上</label>
        <textarea id="vi-detector-lines" className="al-input vi-token" readOnly rows={9} value={lines} onFocus={(event) => event.target.select()} />
        <p role="status" className="al-clause">{copied === 'yes' ? '已复制' : copied === 'failed' ? '浏览器不允许复制，请选中后手工复制' : '请现在填到设备上或妥善保存。关闭后不再显示，遗失只能更换。'}</p>
      </div>
      <div className="al-form-feet"><Button onClick={() => void copy()}>复制</Button><Button kind="primary" onClick={onDone}>已保存，关闭</Button></div>
    </div>
  )
}
