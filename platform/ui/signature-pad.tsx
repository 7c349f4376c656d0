import SignaturePadPen from 'signature_pad'
import { useEffect, useRef, useState } from 'react'
import { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { Button } from './button.tsx'
import { FileThumb } from './file-thumb.tsx'
import type { FieldProps } from './form/field-kinds.ts'
import { useKeepFile } from './keep-file.ts'

interface SignaturePadProps {
  readonly id?: string
  readonly value: Id | undefined
  readonly onChange: (value: Id | undefined) => void
  readonly title?: string
  readonly disabled?: boolean
}

/** Sign by finger or pen; the drawing becomes a file, its id the value. */
export const SignaturePad = ({ id, value, onChange, title = '签名', disabled = false }: SignaturePadProps) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pen = useRef<SignaturePadPen | undefined>(undefined)
  const keepFile = useKeepFile()
  const [drawn, setDrawn] = useState(false)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | undefined>(undefined)
  useEffect(() => {
    const board = canvas.current
    if (board === null || value !== undefined) return
    const made = new SignaturePadPen(board, { minWidth: 1.2, maxWidth: 3.2, penColor: '#0e1415' })
    pen.current = made
    const fit = () => {
      const strokes = made.toData()
      const scale = Math.max(1, devicePixelRatio)
      board.width = board.offsetWidth * scale
      board.height = board.offsetHeight * scale
      board.getContext('2d')?.scale(scale, scale)
      made.fromData(strokes)
    }
    fit()
    const told = () => setDrawn(true)
    made.addEventListener('endStroke', told)
    // Also when a dialog around it opens only afterwards: until then it has no size.
    const watcher = new ResizeObserver(fit)
    watcher.observe(board)
    return () => {
      watcher.disconnect()
      made.removeEventListener('endStroke', told)
      made.off()
    }
  }, [value])
  const save = async () => {
    const image = await new Promise<Blob | null>((resolve) => (canvas.current === null ? resolve(null) : canvas.current.toBlob(resolve, 'image/png')))
    if (image === null) return setWrong('签名没有生成，请重签')
    setBusy(true)
    setWrong(undefined)
    try {
      const kept = await keepFile(image, 'signature.png')
      if (kept.accepted) onChange(kept.value)
      else setWrong(kept.refusal.message)
    } catch (thrown) {
      setWrong(thrown instanceof Fault ? thrown.tip : '签名没有保存，请重试')
    } finally {
      setBusy(false)
    }
  }
  if (value !== undefined)
    return (
      <div className="al-photos" id={id} tabIndex={-1}>
        <span className="al-thumb" style={{ width: '12rem' }}>
          <FileThumb id={value} words={title} />
        </span>
        <div>
          <Button disabled={disabled} onClick={() => {
            setDrawn(false)
            onChange(undefined)
          }}>重签</Button>
        </div>
      </div>
    )
  return (
    <div className="al-photos" id={id} tabIndex={-1}>
      <canvas ref={canvas} className="al-sign" role="img" aria-label={`${title}，在框内手写`} />
      <div className="al-photo-buttons">
        <Button disabled={!drawn || disabled} onClick={() => {
          pen.current?.clear()
          setDrawn(false)
        }}>清除</Button>
        <Button kind="primary" disabled={!drawn || disabled} busy={busy} onClick={() => void save()}>用这个签名</Button>
      </div>
      {wrong === undefined ? null : <p className="al-wrong" role="alert">{wrong}</p>}
    </div>
  )
}

export const SignatureWidget = ({ id, field, value, onChange, disabled }: FieldProps<Id>) => <SignaturePad id={id} title={field.title} value={value} onChange={onChange} disabled={disabled} />
