import { useId, useState } from 'react'
import { Button } from '../button.tsx'

interface TokenOnceProps {
  /** What the field is called that has to be copied. */
  readonly title: string
  /** The token, or the lines that it stands in. */
  readonly text: string
  readonly rows?: number
  /** What it is filled in at, 设备. */
  readonly at: string
  /** What goes with it and is no secret. */
  readonly number?: { readonly title: string; readonly value: string }
  readonly onDone: () => void
}
const COPIED = { no: '', yes: '已复制', failed: '浏览器不允许复制，请选中后手工复制' } as const

/** A secret that is shown once and nowhere again: whoever loses it renews it. */
export const TokenOnce = ({ title, text, rows = 1, at, number, onDone }: TokenOnceProps) => {
  const id = useId()
  const [copied, setCopied] = useState<keyof typeof COPIED>('no')
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied('yes'), () => setCopied('failed'))
  const field = { id, className: 'al-input al-token', readOnly: true, value: text }
  return (
    <div className="al-form">
      {number === undefined ? null : <div className="al-field"><label htmlFor={`${id}-number`}>{number.title}</label><input id={`${id}-number`} className="al-input al-token" readOnly value={number.value} onFocus={({ target }) => target.select()} /></div>}
      <div className="al-field">
        <label htmlFor={id}>{title}</label>
        {rows === 1 ? <input {...field} onFocus={({ target }) => target.select()} /> : <textarea {...field} rows={rows} onFocus={({ target }) => target.select()} />}
        <p role="status" className="al-clause">{COPIED[copied] || `请现在填到${at}上或妥善保存。关闭后不再显示，遗失只能更换。`}</p>
      </div>
      <div className="al-form-feet">
        <Button onClick={() => void copy()}>{rows === 1 ? '复制密钥' : '复制'}</Button>
        <Button kind="primary" onClick={onDone}>已保存，关闭</Button>
      </div>
    </div>
  )
}
